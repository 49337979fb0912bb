# backrub: one quiet line above a prompt when a break is due. Nothing here starts a program.
__backrub_began() {
  typeset -g __backrub_at=${EPOCHSECONDS:-0}
}
__backrub_keep() {
  [[ -f @DIR@/seen && -w @DIR@/seen ]] || return 0
  # Never empty for an instant: other prompts read it. The spaces cover what was longer.
  print -r -- ${(r:63:)${:-$now $since $asked $times $later}} 2>/dev/null 1<> @DIR@/seen
}
__backrub_prompt() {
  # Within a minute nothing changes that matters.
  if [[ -n ${__backrub_looked-} && $EPOCHSECONDS -ge $__backrub_looked && $EPOCHSECONDS -lt $__backrub_next ]]; then
    unset __backrub_at
    return 0
  fi
  typeset -g __backrub_looked=$EPOCHSECONDS
  typeset -g __backrub_next=$((EPOCHSECONDS + 60))
  __backrub_look
}
__backrub_look() {
  emulate -LR zsh
  setopt no_multibyte
  local began=${__backrub_at:-} line= at= words=
  local -a all
  local -i now=$EPOCHSECONDS last=0 since=0 asked=0 times=0 later=0 offset=@OFFSET@ day=0 clock=0
  local -i moment=0 unanswered=0
  unset __backrub_at
  [[ -f @DIR@/due && -f @DIR@/seen ]] || return 0
  sysread -s 80 line 2>/dev/null < @DIR@/seen
  # Empty, it is being written.
  [[ -n $line ]] || return 0
  all=(${(s: :)line%%$'\n'*})
  if [[ ${(j: :)all} == <0-99999999999>\ <0-99999999999>\ <0-99999999999>\ <0-99999999>\ <0-99999999> ]]; then
    last=$all[1] since=$all[2] asked=$all[3] times=$all[4] later=$all[5]
  fi
  [[ $began == <0-99999999999> ]] && (( began <= now )) || began=$now
  if (( began - last >= 300 || last - now > 60 )); then
    since=$began times=0 later=0
    __backrub_keep
  elif (( now - last >= 60 )); then
    __backrub_keep
  fi
  line=
  sysread -s 300 line 2>/dev/null < @DIR@/due
  line=${line%%$'\n'*}
  at=${line%% *} words=${line#* }
  [[ $at == <0-99999999999> ]] || return 0
  (( moment = since + @AFTER@, moment = moment < at ? at : moment, moment <= now )) || return 0
  (( now < @CHANGES@ )) || offset=@THEN@
  (( day = (now + offset) / 86400, clock = (now + offset) % 86400 ))
  (( clock >= @FROM@ && clock < @UNTIL@ && ((@DAYS@ >> ((day + 3) % 7)) & 1) )) || return 0
  [[ ! -e @DIR@/open.json && ! -e @DIR@/open-2.json ]] || return 0
  (( asked >= since && asked >= at && (asked + offset) / 86400 == day )) && unanswered=$times
  (( unanswered < 3 && (unanswered == 0 || asked + @AFTER@ <= now) )) || return 0
  (( asked = now, times = unanswered + 1 ))
  __backrub_keep
  # Nothing but plain letters, whoever wrote them.
  print -r -- "${words//[^ -~]/}" >&2
  return 0
}
if [[ -o interactive ]] && zmodload zsh/datetime zsh/system 2>/dev/null && autoload -Uz add-zsh-hook; then
  add-zsh-hook preexec __backrub_began
  add-zsh-hook precmd __backrub_prompt
fi
