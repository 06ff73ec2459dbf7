# Encrypted folders.
store-encrypted-no-key = { $path } is encrypted, and no key is known here. Name the file of your key with --identity, or start Viva in a terminal where it can ask for the passphrase.
store-encrypted-wrong-key = { $path } is encrypted for another key than yours. Name the right one with --identity. If a change of keys was interrupted, finish it with “viva rekey”.
store-encrypted-wrong-passphrase = This passphrase does not open { $path }. Start again, and look at the keyboard’s language.
store-encrypted-damaged = { $path } is encrypted and was damaged, or altered. Take the file from a backup.
store-encrypted-not-a-recipient = { $path }, line { $line }: this is not an age recipient. Each line holds one, beginning with age1.
store-encrypted-not-a-recipient-given = “{ $recipient }” is not an age recipient. One begins with age1; “age-keygen” shows it.
store-encrypted-nothing-given = Say for whom to encrypt: with a passphrase, or with --recipient.
# What is wrong stands first: where the line is cut, the path is.
store-recipients-unusable = This file does not say for whom to encrypt: { $path }. Put a whole one in its place; or move it away, and “viva rekey” makes it anew. Until then nothing is written in its folder.
store-recipients-too-many = More than { $most } keys: { $path } names too many. Take lines out of it.
store-recipients-lost = recipients.txt is missing in the encrypted folder { $path }{ $kind ->
    [none] .
   *[other] {""} ({ $trace } is there).
} Nothing is written there in plain text. Bring the file back, as from a backup; or “viva rekey” makes it anew with the passphrase, or with the key of --identity; or name another folder with --sessions.{ $kind ->
    [none] {" "}If the folder is not to be encrypted any more, say so with “viva recipients --accept”.
    [foreign] {" "}If { $trace } has nothing to do with sessions, move it elsewhere.
   *[own] {""}
}
store-recipients-changed = The keys were changed while Viva runs: start it again ({ $path }). Alt-w keeps a copy elsewhere first.
store-identity-lost = The key that the passphrase opens is missing or damaged: { $path }. Nothing new is begun that nobody could read: bring the file back, as from a backup, or name another key with --identity.
store-would-be-plain = Not in plain text into an encrypted folder: choose another, or start Viva again if it was encrypted only now: { $path } ({ $trace } is there). Alt-w keeps a copy elsewhere first.
store-plain-as-age = Not in plain text under the name, or in the place, of an encrypted file: { $path }. Choose another name, one that ends in .ron.
store-rekey-unfinished = A change of keys was interrupted in { $path }, and recipients.txt is missing. Only the file itself can finish it: bring it back, as from a backup.
store-encrypted-not-identities = { $path } does not hold age identities. Name the file that “age-keygen” made.
store-encrypted-already = { $path } is encrypted already. “viva rekey” changes its keys.
store-encrypted-not = { $path } is not encrypted. Encrypt it with --encrypt.
store-encrypted-in-use = { $path } is open in another window or on another machine. Close it there first; nothing was changed.
store-encrypted-journal-left = { $path } has a journal that was not taken up yet. Open the session once and leave it; then try again.
store-encrypted-copies-differ = { $path } is plain, and { $other } holds something else. Look at both, and remove the one that is not needed.
store-encrypted-failed = Encrypting failed: { $details }.

cli--encrypt = Encrypt the folder of the sessions, with a passphrase asked for or for those named with --recipient
cli--recipients = Public key of one who may read, as “age-keygen” shows it; may be given more than once
cli--identity = File of your age keys, which opens an encrypted folder
cli-rekey = Change the passphrase or the recipients of the encrypted folder of the sessions; make recipients.txt anew where it is missing
cli-rekey--passphrase = Ask for a new passphrase
cli-recipients = Say who can read what is written in the encrypted folder of the sessions
cli-recipients--accept = Confirm the keys that were added to recipients.txt

unlock-passphrase = Passphrase for { $path }:
unlock-new-passphrase = New passphrase:
unlock-new-passphrase-again = The same again:
unlock-no-terminal = There is no terminal in which to ask for a passphrase. Name recipients with --recipient.
unlock-empty = An empty passphrase protects nothing. Nothing was changed.
unlock-not-the-same = The two are not the same. Nothing was changed.
encrypt-left = Still not encrypted: { $path }. { $why }
encrypt-done = { $path } is encrypted from now on{ $files ->
    [0] .
    [one] , with the file that was there.
   *[other] , with the { $files } files that were there.
} Keep passphrase and keys safe: without them nobody can read the sessions.
recipients-new = { $names } can read every new session in { $path }: { $count ->
    [one] this key was
   *[other] these keys were
} added to its recipients.txt. If that is right, confirm it with “viva recipients --accept”; if not, take { $count ->
    [one] it
   *[other] them
} out of the file.
recipients-not-remembered = For whom the folder is encrypted cannot be remembered here, so that keys added by others may go unnoticed. { $why }
recipients-heading = Who can read what is written in { $path }: { $count ->
    [one] one key
   *[other] { $count } keys
}
recipients-line = { $key }{ $named ->
    [no] {""}
   *[yes] {"  "}{ $name }
}{ $state ->
    [new] {"  "}(new; “viva recipients --accept” confirms it)
    [accepted] {"  "}(confirmed now)
   *[known] {""}
}
recipients-nobody = { $path } is not encrypted.
rekey-unconfirmed = Nothing was changed: { $names } would get every session to read, and { $count ->
    [one] this key was
   *[other] these keys were
} added to recipients.txt since it was last confirmed. If that is right, confirm it with “viva recipients --accept” and try again; if not, take { $count ->
    [one] it
   *[other] them
} out of the file.
rekey-restored = recipients.txt is there again, for { $names }. Add the keys of whoever else is to read, a line each, then “viva recipients --accept” and “viva rekey”.
rekey-finished = A change of keys was interrupted; { $files ->
    [one] one file
   *[other] { $files } files
} took the new keys now.
rekey-passphrase = The passphrase is changed. Copies of the old identity.age, as in backups, still open with the old one.
rekey-done = Encrypted for the new keys: { $files ->
    [one] one file.
   *[other] { $files } files.
}
