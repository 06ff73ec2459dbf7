# Sessions without personal data.
cli-export = Write a session without personal data, for research and training
cli-export--anonymous = Leave out or replace all that tells who took part; always needed here
cli-export--with_texts = Keep remarks, reasons and feedback, with known names replaced, instead of their lengths
cli-export--pseudonyms = File with the key of the pseudonyms, made on first use; without it, no two exports agree
cli-export--output = File to write to [default: standard output]
export-not-anonymous = An export is without personal data: add --anonymous. The whole record with names is printed by “viva show FILE --json”.
pseudonyms-no-key = { $path } holds no key of pseudonyms. Name the file of an earlier export, or one that does not exist yet.
pseudonyms-read-by-others = { $path } can be read by others, who could then find out who is meant. Take their rights away with “chmod 600”; if they may have read it, begin a new file.
pseudonyms-no-random = The system gives no random numbers for a key: { $details }. Try again later.
