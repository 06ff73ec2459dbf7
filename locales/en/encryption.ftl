# Encrypted folders.
store-encrypted-no-key = { $path } is encrypted, and no key is known here. Name the file of your key with --identity, or start Viva in a terminal where it can ask for the passphrase.
store-encrypted-wrong-key = { $path } is encrypted for another key than yours. Name the right one with --identity. If a change of keys was interrupted, finish it with “viva rekey”.
store-encrypted-wrong-passphrase = This passphrase does not open { $path }. Start again, and look at the keyboard’s language.
store-encrypted-damaged = { $path } is encrypted and was damaged, or altered. Take the file from a backup.
store-encrypted-not-a-recipient = { $path }, line { $line }: this is not an age recipient. Each line holds one, beginning with age1.
store-encrypted-not-a-recipient-given = “{ $recipient }” is not an age recipient. One begins with age1; “age-keygen” shows it.
store-encrypted-no-recipients = { $path } names nobody. Write a recipient into it, or remove the file if the folder shall not be encrypted.
store-encrypted-nothing-given = Say for whom to encrypt: with a passphrase, or with --recipient.
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
cli-rekey = Change the passphrase or the recipients of the encrypted folder of the sessions
cli-rekey--passphrase = Ask for a new passphrase

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
rekey-finished = A change of keys was interrupted; { $files ->
    [one] one file
   *[other] { $files } files
} took the new keys now.
rekey-passphrase = The passphrase is changed. Copies of the old identity.age, as in backups, still open with the old one.
rekey-done = Encrypted for the new keys: { $files ->
    [one] one file.
   *[other] { $files } files.
}
