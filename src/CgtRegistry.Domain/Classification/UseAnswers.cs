namespace CgtRegistry.Domain.Classification;

/// <summary>Yes or no.</summary>
public enum YesNo
{
    Yes,
    No,
}

/// <summary>Established procedures that some acts leave out (dùng như). They use cells whose genes are not changed.</summary>
public enum UsedAs
{
    Transfusion,
    HaematopoieticStemCellTransplantation,
    AssistedReproduction,
    Other,
}

/// <summary>What the cells are given for, as far as a published example turns on it (dùng cho).</summary>
public enum Target
{
    BreastReconstruction,
    Diabetes,
    SkinOrMouth,
    Joint,
    Other,
}

/// <summary>How they are given (đường đưa vào cơ thể).</summary>
public enum Route
{
    Intravenous,
    Intrathecal,
    IntraArticular,
    Other,
}

/// <summary>Whether the product is named in Schedule 16 of the Australian regulations, and as what.</summary>
public enum ScheduleEntry
{
    NotNamed,
    ClassOne,
    ClassFour,
}
