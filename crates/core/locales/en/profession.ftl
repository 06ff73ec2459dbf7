# Profession, standard, and the accreditation of the centre.
rubric-profession = Profession
rubric-standard = Standard
rubric-standard-act = Approved by
rubric-standard-date = Of
rubric-programme = Programme of the qualification
letter-accredited = Accreditation No. { $number }
letter-accredited-until = Accreditation No. { $number }, valid until { $until }
wanting-accreditation = By the settings of your centre its accreditation ended on { $until }.
