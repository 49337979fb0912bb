# backrub: one quiet line above a prompt when a break is due. Nothing here starts a program.
__backrub_own=0 __backrub_looked=0
__backrub_is_number() {
  [[ -n ${1-} && ${#1} -le 11 && $1 != *[!0123456789]* && $1 != 0?* ]]
}
# Whether a name is not read-only.
__backrub_is_free() {
  builtin local "$1" 2>/dev/null
}
__backrub_clock() {
  __backrub_now=${EPOCHSECONDS-}
  # Older than bash 5: counted from when this was printed.
  __backrub_is_number "$__backrub_now" || __backrub_now=$((@NOW@ + ${SECONDS-0} - __backrub_zero))
}
# When the command began that has just ended; now, if none was entered.
__backrub_command() {
  local __backrub_file=@DIR@/began
  __backrub_began=
  if __backrub_is_free HISTTIMEFORMAT; then
    # The history knows it, but not of a command that was entered twice.
    HISTTIMEFORMAT='%s ' builtin history 1 2>/dev/null >|"$__backrub_file" &&
      builtin read -r -n 40 _ __backrub_began _ 2>/dev/null <"$__backrub_file"
    # It need not be kept that long.
    : 2>/dev/null >|"$__backrub_file"
    __backrub_is_number "$__backrub_began" && ((__backrub_began > __backrub_own)) || __backrub_began=
  fi
  __backrub_is_number "$__backrub_began" && ((__backrub_began <= __backrub_now)) || __backrub_began=$__backrub_now
}
__backrub_keep() {
  [[ -f @DIR@/seen && -w @DIR@/seen ]] || return 0
  # Never empty for an instant: other prompts read it. The spaces cover what was longer.
  builtin printf '%-63s\n' "$__backrub_now $__backrub_since $__backrub_asked $__backrub_times $__backrub_later" \
    2>/dev/null 1<>@DIR@/seen
}
__backrub_look() {
  __backrub_is_free IFS || return 0
  local IFS=' ' __backrub_began=0 __backrub_due=0 __backrub_words= __backrub_last=0 __backrub_since=0
  local __backrub_asked=0 __backrub_times=0 __backrub_later=0 __backrub_offset=@OFFSET@ __backrub_day=0
  local __backrub_a= __backrub_b= __backrub_c= __backrub_d= __backrub_e= __backrub_moment=0 __backrub_unanswered=0
  [[ -f @DIR@/due && -f @DIR@/seen ]] || return 0
  builtin read -r -n 80 __backrub_a __backrub_b __backrub_c __backrub_d __backrub_e 2>/dev/null <@DIR@/seen
  # Empty, it is being written.
  [[ -n $__backrub_a ]] || return 0
  if __backrub_is_number "$__backrub_a" && __backrub_is_number "$__backrub_b" && __backrub_is_number "$__backrub_c" &&
    __backrub_is_number "$__backrub_d" && __backrub_is_number "$__backrub_e"; then
    __backrub_last=$__backrub_a __backrub_since=$__backrub_b __backrub_asked=$__backrub_c
    __backrub_times=$__backrub_d __backrub_later=$__backrub_e
  fi
  __backrub_began=$__backrub_now
  ((__backrub_now - __backrub_last < 300 && __backrub_last - __backrub_now <= 60)) || __backrub_command
  if ((__backrub_began - __backrub_last >= 300 || __backrub_last - __backrub_now > 60)); then
    __backrub_since=$__backrub_began __backrub_times=0 __backrub_later=0
    __backrub_keep
  elif ((__backrub_now - __backrub_last >= 60)); then
    __backrub_keep
  fi
  builtin read -r -n 300 __backrub_due __backrub_words 2>/dev/null <@DIR@/due
  __backrub_is_number "$__backrub_due" || return 0
  ((__backrub_moment = __backrub_since + @AFTER@)) || :
  ((__backrub_moment >= __backrub_due)) || __backrub_moment=$__backrub_due
  ((__backrub_moment <= __backrub_now)) || return 0
  ((__backrub_now < @CHANGES@)) || __backrub_offset=@THEN@
  ((__backrub_day = (__backrub_now + __backrub_offset) / 86400, __backrub_a = (__backrub_now + __backrub_offset) % 86400))
  ((__backrub_a >= @FROM@ && __backrub_a < @UNTIL@ && ((@DAYS@ >> ((__backrub_day + 3) % 7)) & 1))) || return 0
  [[ ! -e @DIR@/open.json && ! -e @DIR@/open-2.json ]] || return 0
  if ((__backrub_asked >= __backrub_since && __backrub_asked >= __backrub_due)) &&
    (((__backrub_asked + __backrub_offset) / 86400 == __backrub_day)); then
    __backrub_unanswered=$__backrub_times
  fi
  ((__backrub_unanswered < 3 && (__backrub_unanswered == 0 || __backrub_asked + @AFTER@ <= __backrub_now))) || return 0
  __backrub_asked=$__backrub_now __backrub_times=$((__backrub_unanswered + 1))
  __backrub_keep
  __backrub_say "$__backrub_words"
}
# Nothing but plain letters, whoever wrote them. They are listed: what a range holds is a matter of the
# language.
__backrub_say() {
  local __backrub_plain=' !"#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'
  __backrub_plain+="'"
  local __backrub_said=${1//[!"$__backrub_plain"]/}
  builtin printf '%s\n' "$__backrub_said" >&2
}
__backrub_prompt() {
  local __backrub_ended=$? __backrub_now=0
  __backrub_clock
  # Within a minute nothing changes that matters.
  if ((__backrub_now < __backrub_looked || __backrub_now - __backrub_looked >= 60)); then
    __backrub_looked=$__backrub_now
    __backrub_look || :
  fi
  __backrub_own=$__backrub_now
  # What comes after it finds the status as it was.
  return "$__backrub_ended"
}
__backrub_precmd() {
  __backrub_prompt || :
}
__backrub_begin() {
  __backrub_zero=${SECONDS-0}
  if [[ -n ${__bp_imported-}${bash_preexec_imported-}${precmd_functions[*]-} ]]; then
    [[ ${precmd_functions[*]-} == *__backrub_precmd* ]] || precmd_functions+=(__backrub_precmd)
  elif ! __backrub_is_free PROMPT_COMMAND || [[ ${PROMPT_COMMAND[*]-} == *__backrub_prompt* ]]; then
    return 0
  # Its first element is all of it before bash 5.1, and also where it is no list. In a list of commands a
  # status that is not 0 is nobody's error.
  elif [[ -s @DIR@/began ]]; then
    # Who measures commands by a trap has to come last.
    PROMPT_COMMAND=$'__backrub_prompt && :'${PROMPT_COMMAND:+$'\n'$PROMPT_COMMAND}
  else
    PROMPT_COMMAND=${PROMPT_COMMAND:+$PROMPT_COMMAND$'\n'}'__backrub_prompt && :'
  fi
}
if [[ $- == *i* ]]; then
  # In a function there would be none.
  builtin trap -p DEBUG 2>/dev/null >|@DIR@/began
  __backrub_begin
  : 2>/dev/null >|@DIR@/began
fi
