# backrub: one quiet line above a prompt when a break is due. Nothing here starts a program.
function __backrub_clock
    # Fish has no clock of its own, but it knows how long ago a file was changed.
    math (path mtime -- /) + (path mtime --relative -- /)
end
function __backrub_keep
    test -f @DIR@/seen -a -w @DIR@/seen; and echo -- $argv >@DIR@/seen
end
function __backrub_look
    test -f @DIR@/due -a -f @DIR@/seen; or return
    set -l now (__backrub_clock)
    string match -qr '^[0-9]{1,11}$' -- "$now"; or return
    set -l last 0
    set -l since 0
    set -l asked 0
    set -l times 0
    set -l later 0
    set -l kept
    read -n 80 -d ' ' -a kept <@DIR@/seen
    # Empty, it is being written.
    test -n "$kept"; or return
    if string match -qr '^(?:[0-9]{1,11} ){3}[0-9]{1,8} [0-9]{1,8} *$' -- "$kept"
        set last $kept[1]
        set since $kept[2]
        set asked $kept[3]
        set times $kept[4]
        set later $kept[5]
    end
    set -l gap (math $now - $last)
    if test $gap -lt -60 -o $gap -ge 300
        # When the command began that has just ended; now, if none was entered.
        set -l began $now
        string match -qr '^[0-9]{1,11}$' -- "$__backrub_took"
        and set began (math "floor($now - $__backrub_took / 1000)")
        if test $gap -lt -60; or test (math $began - $last) -ge 300
            set since $began
            set times 0
            set later 0
        end
    end
    if test $gap -lt -60 -o $gap -ge 60
        __backrub_keep $now $since $asked $times $later
    end
    set -l due ''
    set -l words ''
    read -n 300 -d ' ' due words <@DIR@/due
    string match -qr '^[0-9]{1,11}$' -- "$due"; or return
    test $due -le $now; and test (math $since + @AFTER@) -le $now; or return
    set -l offset @OFFSET@
    test $now -lt @CHANGES@; or set offset @THEN@
    set -l day (math "floor(($now + $offset) / 86400)")
    set -l clock (math "($now + $offset) % 86400")
    test $clock -ge @FROM@ -a $clock -lt @UNTIL@; or return
    contains -- (math "($day + 3) % 7") @DAYNUMBERS@; or return
    test -e @DIR@/open.json -o -e @DIR@/open-2.json; and return
    set -l unanswered 0
    if test $asked -ge $since -a $asked -ge $due -a (math "floor(($asked + $offset) / 86400)") -eq $day
        set unanswered $times
    end
    test $unanswered -lt 3; or return
    test $unanswered -eq 0 -o (math $asked + @AFTER@) -le $now; or return
    __backrub_keep $now $since $now (math $unanswered + 1) $later
    # Nothing but plain letters, whoever wrote them.
    string replace -ra '[^ -~]' '' -- $words >&2
end
if status is-interactive; and builtin -n | string match -q path
    function __backrub_ended --on-event fish_postexec
        set -g __backrub_took $CMD_DURATION
    end
    function __backrub_prompt --on-event fish_prompt
        # Within a minute after anybody was seen nothing changes that matters.
        set -l ago (path mtime --relative -- @DIR@/seen)
        if test -n "$ago"; and test $ago -ge 60 -o $ago -lt -60
            __backrub_look
        end
        set -e __backrub_took
    end
end
