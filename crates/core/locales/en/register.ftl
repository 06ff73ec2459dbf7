# The register: one row for each signed session.
register-title = Register
register-units = Units recognised
register-carried = Of these carried over, signed on
register-parts = Parts recognised by themselves
register-assessors = Assessors
register-signed-by = Signed by
register-signed-on = Signed on
register-informed-on = Candidate told on
register-informed-way = Way in which the candidate was told
register-resit = Next assessment
register-centre = Centre
register-accreditation = Accreditation number
register-accredited-until = Accreditation valid until
cli-export--register = One row for each signed session, as CSV for a register; takes several files, and folders
cli-export--files = Session file; with --register several, or folders of them
export-one-file = Only one session at a time is exported without personal data.
export-register-empty = None of these sessions has a row in the register.
export-not-in-register = { $path }: no row, for { $why ->
    [practice] it is practice.
    [not-signed] it is not signed.
   *[no-result] it has no result.
}
