# backrub: one quiet line above a prompt when a pause is due. Nothing here starts a program.
__backrub_own=0 __backrub_looked=0
__backrub_is_number() {
  [[ -n ${1-} && ${#1} -le 11 && $1 != *[!0123456789]* && $1 != 0?* ]]
}
__backrub_clock() {
  now=${EPOCHSECONDS-}
  # Older than bash 5: counted from when this was printed.
  __backrub_is_number "$now" || now=$((@NOW@ + ${SECONDS-0} - __backrub_zero))
}
# When the command began that has just ended; now, if none was entered.
__backrub_command() {
  local file=@DIR@/began
  began=
  HISTTIMEFORMAT='%s ' builtin history 1 2>/dev/null >|"$file" || return 0
  builtin read -r -n 40 _ began _ 2>/dev/null <"$file"
  # It need not be kept that long.
  : 2>/dev/null >|"$file"
  __backrub_is_number "$began" && ((began >= __backrub_own && began <= now)) || began=$now
}
__backrub_keep() {
  [[ -f @DIR@/seen && -w @DIR@/seen ]] || return 0
  builtin printf '%s %s %s %s %s\n' "$now" "$since" "$asked" "$times" "$later" 2>/dev/null >|@DIR@/seen
}
__backrub_look() {
  local IFS=' ' began=0 at=0 words= last=0 since=0 asked=0 times=0 later=0 offset=@OFFSET@ day=0
  local a= b= c= d= e= moment=0 unanswered=0
  [[ -f @DIR@/due && -f @DIR@/seen ]] || return 0
  builtin read -r -n 80 a b c d e 2>/dev/null <@DIR@/seen
  if __backrub_is_number "$a" && __backrub_is_number "$b" && __backrub_is_number "$c" &&
    __backrub_is_number "$d" && __backrub_is_number "$e"; then
    last=$a since=$b asked=$c times=$d later=$e
  fi
  began=$now
  ((now - last < 300 && last - now <= 60)) || __backrub_command
  if ((began - last >= 300 || last - now > 60)); then
    since=$began times=0 later=0
    __backrub_keep
  elif ((now - last >= 60)); then
    __backrub_keep
  fi
  builtin read -r -n 300 at words 2>/dev/null <@DIR@/due
  __backrub_is_number "$at" || return 0
  ((moment = since + @AFTER@, moment = moment < at ? at : moment, moment <= now)) || return 0
  ((now < @CHANGES@)) || offset=@THEN@
  ((day = (now + offset) / 86400, a = (now + offset) % 86400))
  ((a >= @FROM@ && a < @UNTIL@ && ((@DAYS@ >> ((day + 3) % 7)) & 1))) || return 0
  [[ ! -e @DIR@/open.json && ! -e @DIR@/open-2.json ]] || return 0
  ((asked >= since && asked >= at && (asked + offset) / 86400 == day && (unanswered = times))) || :
  ((unanswered < 3 && (unanswered == 0 || asked + @AFTER@ <= now))) || return 0
  asked=$now times=$((unanswered + 1))
  __backrub_keep
  __backrub_say "$words"
}
# Nothing but plain letters, whoever wrote them.
__backrub_say() {
  local LC_ALL=C
  builtin printf '%s\n' "${1//[! -~]/}" >&2
}
__backrub_prompt() {
  local ended=$? now=0
  __backrub_clock
  # Within a minute nothing changes that matters.
  if ((now < __backrub_looked || now - __backrub_looked >= 60)); then
    __backrub_looked=$now
    __backrub_look || :
  fi
  __backrub_own=$now
  # What comes after it finds the status as it was.
  [[ $- != *e* ]] || return 0
  return "$ended"
}
if [[ $- == *i* && ${PROMPT_COMMAND[*]-} != *__backrub_prompt* ]]; then
  __backrub_zero=${SECONDS-0}
  # Its first element is all of it before bash 5.1, and also where it is no list.
  [[ -z ${PROMPT_COMMAND-} ]] || PROMPT_COMMAND+=$'\n'
  PROMPT_COMMAND+=__backrub_prompt
fi
