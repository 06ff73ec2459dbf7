# Seals, amendments, verification.
refusal-not-signed = This session is not signed yet: change it in the interview itself. Only what is signed is amended.
event-amended = amended “{ $text }”, because { $reason }
seal-no-entry = the trail has no such entry
seal-key = its key cannot be read
seal-signature = its signature does not fit
