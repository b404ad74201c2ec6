using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Law;

/// <summary>One step of a provision's path: a level and its number, as in <c>dieu-89</c>.</summary>
/// <param name="Level">The level.</param>
/// <param name="Number">The number in paths: lower case and ASCII, đ written <c>dd</c>; empty for an annex that is the only one.</param>
public readonly record struct ProvisionStep(ProvisionLevel Level, string Number)
{
    // The word in paths, the Vietnamese word within a citation, the English word.
    private static readonly (string Key, string Vi, string En)[] Words =
    [
        ("phu-luc", "Phụ lục", "Annex"),
        ("phan", "Phần", "Part"),
        ("chuong", "Chương", "Chapter"),
        ("muc", "Mục", "Section"),
        ("tieu-muc", "Tiểu mục", "Sub-section"),
        ("dieu", "Điều", "Article"),
        ("khoan", "khoản", "Clause"),
        ("diem", "điểm", "Point"),
        ("tiet", "tiết", "Sub-point"),
    ];

    /// <summary>English writes it in brackets behind the larger unit: Article 89(2)(a).</summary>
    public bool InBrackets => Level > ProvisionLevel.Article;

    /// <summary>“điểm đ” and “Point đ”; level and number never part at the end of a line.</summary>
    public LocalText Text => Number.Length == 0
        ? new(Words[(int)Level].Vi, Words[(int)Level].En)
        : new($"{Words[(int)Level].Vi}\u00a0{Shown}", $"{Words[(int)Level].En}\u00a0{Shown}");

    /// <summary>The number as people write it: roman ones in capitals, <c>dd</c> as đ.</summary>
    public string Shown => Level < ProvisionLevel.Article ? Number.ToUpperInvariant() : Number.Replace("dd", "đ", StringComparison.Ordinal);

    /// <summary>The step from a number as people write it.</summary>
    public static ProvisionStep Of(ProvisionLevel level, string number)
    {
        var plain = number.ToLowerInvariant().Replace("đ", "dd", StringComparison.Ordinal);
        var trimmed = plain.TrimStart('0');
        return new(level, trimmed.Length > 0 && char.IsAsciiDigit(trimmed[0]) ? trimmed : plain);
    }

    /// <summary>Reads one segment of a path; nothing when it is no level of a Vietnamese act.</summary>
    public static ProvisionStep? Read(string segment)
    {
        for (var level = ProvisionLevel.Annex; level <= ProvisionLevel.SubPoint; level++)
        {
            var key = Words[(int)level].Key;
            if (segment == key && level == ProvisionLevel.Annex)
            {
                return new(level, "");
            }

            if (segment.StartsWith(key + "-", StringComparison.Ordinal) && segment.Length > key.Length + 1)
            {
                return new(level, segment[(key.Length + 1)..]);
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Number.Length == 0 ? Words[(int)Level].Key : $"{Words[(int)Level].Key}-{Number}";
}
