namespace CgtRegistry.Domain.Law;

/// <summary>
/// A level in the tree of an act, from large to small, as Decree 63/2013/NĐ-CP orders them; an annex (phụ lục) stands
/// beside the articles and has levels of its own, a sub-point (tiết) divides a point.
/// </summary>
public enum ProvisionLevel
{
    /// <summary>Phụ lục.</summary>
    Annex,

    /// <summary>Phần.</summary>
    Part,

    /// <summary>Chương.</summary>
    Chapter,

    /// <summary>Mục.</summary>
    Section,

    /// <summary>Tiểu mục.</summary>
    SubSection,

    /// <summary>Điều.</summary>
    Article,

    /// <summary>Khoản.</summary>
    Clause,

    /// <summary>Điểm.</summary>
    Point,

    /// <summary>Tiết.</summary>
    SubPoint,
}
