namespace CgtRegistry.Domain.Classification;

/// <summary>A country or union whose rules sort cell and gene therapies (nước, vùng pháp luật). Vietnam comes first, the others beside it.</summary>
public enum Jurisdiction
{
    Vietnam,
    Japan,
    Korea,
    Taiwan,
    Australia,
    Singapore,
    UnitedStates,
    EuropeanUnion,
}
