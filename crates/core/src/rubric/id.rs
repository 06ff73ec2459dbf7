//! The ids of a rubric.

use crate::id::id_types;

id_types! {
    /// A rubric, over all its versions.
    RubricId;
    /// A scale of a rubric.
    ScaleId;
    /// A level of a scale.
    LevelId;
    /// A fact settled at preparation on which conditions depend.
    CircumstanceId;
    /// A group of elective units.
    GroupId;
    /// A unit of a rubric.
    UnitId;
    /// A part of a unit; unique in its rubric, and no other unit or criterion has the same.
    PartId;
    /// A criterion; unique in its rubric, not only in its unit.
    CriterionId;
    /// A demand for evidence after which others come; unique among those of one criterion, unit or the whole.
    DemandId;
    /// An indicator of a criterion; unique in its criterion.
    IndicatorId;
    /// A question, of the rubric or asked ad hoc.
    QuestionId;
    /// A sheet for observing a task.
    ObservationSheetId;
    /// A step of a task that is watched; unique on its sheet. Where it has no other, the number of its place.
    StepId;
    /// Something that third parties judge; unique in its rubric. Where it has no other, the number of its place.
    ThirdPartyItemId;
    /// A probe of a question: its number.
    ProbeId;
    /// A point to listen for; unique in its question. In format 1, and where it has no other, the letter of its place.
    PointId;
    /// An item of a checklist.
    ItemId;
}
