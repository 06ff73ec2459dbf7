# Erasing sessions.
cli-forget = Erase sessions whose date of retention has come, with everything beside them that belongs to them
cli-forget--files = Session files
cli-forget--now = Erase before that date, too; needs a reason
cli-forget--reason = Why it is erased early; is kept in forgotten.log, so it must name nobody
cli-forget--dry_run = Only tell what would go
forget-gone = erased: { $path }
forget-would-go = would be erased: { $path }
forget-kept-over = { $path } follows it and keeps what it carried over from it: that goes only with that session. “viva verify” says of it that the earlier file is not here.
forget-not-yet = { $path } is to be kept until { $on }. To erase it earlier, give --now with --reason.
forget-no-date = { $path }: its rubric does not say how long sessions are kept. To erase it all the same, give --now with --reason.
forget-altered = { $path } was changed outside Viva, perhaps its dates, too. To erase it all the same, give --now with --reason.
forget-open = { $path } is open { $known ->
    [yes] with { $name } on { $machine }
   *[no] in another window or on another machine
}. Close it there first.
forget-link = { $path } is a symbolic link; what it leads to would stay. Name the file itself.
forget-no-reason = Say with --reason why it is erased early.
forget-reason-tells-who = The reason holds a word that the session knows as a name, place or person. It stays in forgotten.log, which must name nobody: say it in other words.
