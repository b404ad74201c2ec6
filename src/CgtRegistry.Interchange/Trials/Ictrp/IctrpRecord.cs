using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Ictrp;

/// <summary>The fields of one record as they stand in the file.</summary>
internal sealed class IctrpRecord
{
    private static readonly int Fields = Enum.GetValues<IctrpField>().Length;
    private readonly string?[] _values = new string?[Fields];

    /// <summary>Where it stands in the file.</summary>
    public required string Place { get; init; }

    /// <summary>Names of fields this register has never seen.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>What stands in a field; none when it is blank or says so ("NULL", "NA").</summary>
    public string? this[IctrpField field] => NotStated.Says(_values[(int)field]) ? null : _values[(int)field];

    /// <summary>A field as it stands.</summary>
    public string? Raw(IctrpField field) => _values[(int)field];

    /// <summary>Takes a value in; a field that stands there again goes on.</summary>
    public void Add(IctrpField field, string value)
    {
        ref var held = ref _values[(int)field];
        held = string.IsNullOrWhiteSpace(held) ? value : string.IsNullOrWhiteSpace(value) ? held : $"{held};{value}";
    }
}
