# backrub: one quiet line above a prompt when a pause is due. Nothing here starts a program.
function __backrub_clock
    # Fish has no clock of its own, but it knows how long ago a file was changed.
    math (path mtime -- /) + (path mtime --relative -- /)
end
function __backrub_keep
    test -f @DIR@/seen -a -w @DIR@/seen; and echo -- $argv >@DIR@/seen
end
function __backrub_look
    set -l began $__backrub_at
    test -f @DIR@/due -a -f @DIR@/seen; or return
    set -l now (__backrub_clock)
    string match -qr '^[0-9]{1,11}$' -- "$now"; or return
    set -l line ''
    set -l last 0
    set -l since 0
    set -l asked 0
    set -l times 0
    set -l later 0
    read -n 80 line <@DIR@/seen
    if string match -qr '^(?:[0-9]{1,11} ){3}[0-9]{1,8} [0-9]{1,8}$' -- "$line"
        set -l all (string split ' ' -- $line)
        set last $all[1]
        set since $all[2]
        set asked $all[3]
        set times $all[4]
        set later $all[5]
    end
    test -n "$began"; and test "$began" -le $now; or set began $now
    if test (math $began - $last) -ge 300; or test (math $last - $now) -gt 60
        set since $began
        set times 0
        set later 0
        __backrub_keep $now $since $asked $times $later
    else if test (math $now - $last) -ge 60
        __backrub_keep $now $since $asked $times $later
    end
    set line ''
    read -n 300 line <@DIR@/due
    string match -qr '^[0-9]{1,11} ' -- "$line"; or return
    set -l due (string split -m 1 ' ' -- $line)
    test (math $due[1] - $now) -le 691200; or return
    test $due[1] -le $now -a (math $since + @AFTER@) -le $now; or return
    set -l offset @OFFSET@
    test $now -lt @CHANGES@; or set offset @THEN@
    set -l day (math "floor(($now + $offset) / 86400)")
    set -l clock (math "($now + $offset) % 86400")
    test $clock -ge @FROM@ -a $clock -lt @UNTIL@; or return
    contains -- (math "($day + 3) % 7") @DAYNUMBERS@; or return
    test -e @DIR@/open.json; and return
    set -l unanswered 0
    if test $asked -ge $since -a $asked -ge $due[1] -a (math "floor(($asked + $offset) / 86400)") -eq $day
        set unanswered $times
    end
    test $unanswered -lt 3; or return
    test $unanswered -eq 0 -o (math $asked + @AFTER@) -le $now; or return
    __backrub_keep $now $since $now (math $unanswered + 1) $later
    # Nothing but plain letters, whoever wrote them.
    string replace -ra '[^ -~]' '' -- $due[2] >&2
end
if status is-interactive; and builtin -n | string match -q path
    function __backrub_began --on-event fish_preexec
        set -g __backrub_at (__backrub_clock)
    end
    function __backrub_prompt --on-event fish_prompt
        # Within a minute after anybody was seen nothing changes that matters.
        set -l ago (path mtime --relative -- @DIR@/seen)
        if test -n "$ago"; and test $ago -ge 60 -o $ago -lt -60
            __backrub_look
        end
        set -e __backrub_at
    end
end
