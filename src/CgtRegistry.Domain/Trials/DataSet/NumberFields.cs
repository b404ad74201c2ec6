namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Fields of numbers (items 1 to 3).</summary>
internal static class NumberFields
{
    private const int LongestName = 300;

    public static IReadOnlyList<DataSetField> All { get; } = new FieldList()
        .One("/number", "1", FieldKind.Line, _ => null, FieldNeed.ByRegister)
        .One("/registeredOn", "2", FieldKind.Day, _ => null, FieldNeed.ByRegister)
        .One("/protocolNumber", "3", FieldKind.Line, d => d.ProtocolNumber, max: 30, length: "V01")
        .One("/secondaryNumbers", "3", FieldKind.List, d => d.SecondaryNumbers)
        .Each("/secondaryNumbers/*/value", "3", FieldKind.Line, d => d.SecondaryNumbers, n => n.Value, FieldNeed.Required, 30, "V05")
        .Each("/secondaryNumbers/*/issuer", "3", FieldKind.Line, d => d.SecondaryNumbers, n => n.Issuer, FieldNeed.Required, LongestName, missing: "V05")
        .Each("/secondaryNumbers/*/kind", "3", FieldKind.Line, d => d.SecondaryNumbers, n => n.Kind, max: 50)
        .Fields;
}
