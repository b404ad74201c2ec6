using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace CgtRegistry.Domain.Law.Citing;

/// <summary>
/// The number and signs of a document (số, ký hiệu) taken apart. Spellings of one number are equal: <c>04/2020/TT-BYT</c>
/// and <c>4/2020/TT‑BYT</c>, <c>16-BYT/TT</c> and <c>16/TT-BYT</c>, <c>QD-BYT</c> and <c>QĐ_BYT</c>.
/// </summary>
public sealed class InstrumentNumber : IEquatable<InstrumentNumber>
{
    private readonly bool _issuersFirst;

    internal InstrumentNumber(int sequence, string letter, int? year, NumberParts parts)
    {
        (Sequence, Letter, Year) = (sequence, letter, year);
        (Form, Issuers, Term, _issuersFirst) = (parts.Form, parts.Issuers, parts.Term, parts.IssuersFirst);
        Key = string.Create(
            CultureInfo.InvariantCulture,
            $"{sequence}{letter}/{year}/{NumberSigns.Key(Form ?? "")}/{string.Join('-', Issuers.Select(NumberSigns.Key))}{Term}");
    }

    /// <summary>The running number; it starts anew every year, and for some forms every term.</summary>
    public int Sequence { get; }

    /// <summary>The letter of a number that was put in between (<c>15a</c>), or nothing.</summary>
    public string Letter { get; }

    /// <summary>The year, where the number has one. Without it the same number exists in other years.</summary>
    public int? Year { get; }

    /// <summary>The sign of the form: NĐ, TT, QĐ, TTLT …; none for laws and letters.</summary>
    public string? Form { get; }

    /// <summary>The signs of the issuers: CP, BYT, QH …; several for joint documents.</summary>
    public IReadOnlyList<string> Issuers { get; }

    /// <summary>The term of the legislature: 13 in <c>105/2016/QH13</c>.</summary>
    public int? Term { get; }

    /// <summary>The same for all spellings of the number, different for different numbers.</summary>
    public string Key { get; }

    /// <summary>The kind of document the form stands for; none where it does not say.</summary>
    public InstrumentKind? Kind => NumberSigns.KindOf(Form);

    /// <summary>Whether the signs themselves say that this is the number of a document, and not a measure or a date.</summary>
    internal bool IsUnmistakable => Form is { Length: > 1 } || Term is not null;

    /// <summary>Reads a number in any spelling seen in sources.</summary>
    public static InstrumentNumber Read(string text) => TryRead(text, out var number) ? number : throw new FormatException($"'{text}' is no number of a document.");

    /// <summary>The same without failing.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, [NotNullWhen(true)] out InstrumentNumber? number) =>
        (number = text is null ? null : NumberReading.Of(ReadableText.Of(text).Text)) is not null;

    /// <summary>The number as its issuer should write it: <c>29/2018/TT-BYT</c>, <c>105/2016/QH13</c>, <c>57-NQ/TW</c>, <c>21-LCT/HĐNN8</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Sequence.ToString("00", CultureInfo.InvariantCulture)).Append(Letter);
        if (Year is { } year)
        {
            text.Append('/').Append(year);
        }

        var issuers = string.Join('-', Issuers) + Term;
        return (Form, Issuers) switch
        {
            (null, _) => text.Append('/').Append(issuers).ToString(),
            (_, []) => text.Append('/').Append(Form).ToString(),
            (_, ["TW"] or ["HĐNN"]) => text.Append('-').Append(Form).Append('/').Append(issuers).ToString(),
            _ when _issuersFirst => text.Append('/').Append(issuers).Append('-').Append(Form).ToString(),
            _ => text.Append('/').Append(Form).Append('-').Append(issuers).ToString(),
        };
    }

    /// <inheritdoc/>
    public bool Equals(InstrumentNumber? other) => Key == other?.Key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InstrumentNumber);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}

/// <summary>What the signs of a number say.</summary>
internal sealed record NumberParts(string? Form, IReadOnlyList<string> Issuers, int? Term = null, bool IssuersFirst = false);
