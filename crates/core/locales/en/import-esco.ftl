# Importing occupations of ESCO, and levels of frameworks.
import-esco-part = These files of ESCO say nothing without others. { $needed ->
    [relations] Name the file of relations too, such as occupationSkillRelations_en.csv: it says which skills an occupation needs.
    [skills-and-relations] Name the skills and the relations too, such as skills_en.csv and occupationSkillRelations_en.csv.
   *[skills] Name the skills too, such as skills_en.csv, and occupations_en.csv for the names of occupations.
}
import-branch-of-several = The files hold { $criteria } criteria in several branches, each of which is a rubric. Name one with --branch: { $branches }.
import-note-esco-occupation = Essential skills, in mandatory units: { $essential }. Optional ones, in units of an elective group: { $optional }; no file says how many of these units are asked for. A unit is the nearest broader concept that two skills share.
import-note-esco-several = Skills with several broader concepts, of which the first counts: { $count }.
import-note-esco-unnamed = Relations left out, since no file names their skill or they are neither essential nor optional: { $count }.
import-ask-levels-are = Are these levels of a scale, or units: { $levels }?
import-choice-levels-scale = levels of a scale: what stands below them describes these levels
import-choice-levels-units = units: what stands below them are criteria
import-note-levels-own-scale = The scale of the source was left out, since the levels are one: { $scale }.
