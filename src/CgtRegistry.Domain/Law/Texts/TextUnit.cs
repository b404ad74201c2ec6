namespace CgtRegistry.Domain.Law.Texts;

/// <summary>What a part of an article is; drafting rules know no further levels below the point.</summary>
public enum UnitLevel
{
    /// <summary>Điều: the article itself, the root of its text.</summary>
    Article,

    /// <summary>Khoản: <c>1.</c></summary>
    Clause,

    /// <summary>Điểm: <c>a)</c></summary>
    Point,

    /// <summary>A form or annex printed with the article; its numbers are not clauses of the article.</summary>
    Attachment,
}

/// <summary>
/// A part of an article's text. Parts are places in the wording, not copies of it: marker, own words and children, one
/// after another, are the wording again, character for character.
/// </summary>
/// <param name="Level">What the part is.</param>
/// <param name="Path">Its path below the article, such as <c>khoan-2/diem-a</c>; empty for the article.</param>
/// <param name="Number">The number or letter as printed: <c>2</c>, <c>a</c>, <c>đ</c>; empty where there is none.</param>
/// <param name="Start">Where it begins in the wording, with its marker.</param>
/// <param name="Own">Where its own words begin, after the marker.</param>
/// <param name="End">Where it ends, with everything below it.</param>
/// <param name="Children">The parts below it, in the order of the text.</param>
public sealed record TextUnit(UnitLevel Level, string Path, string Number, int Start, int Own, int End, IReadOnlyList<TextUnit> Children)
{
    /// <summary>Where its own words end: at the first part below it.</summary>
    public int OwnEnd => Children.Count > 0 ? Children[0].Start : End;

    /// <summary>The part and everything below it, in the order of the text.</summary>
    public IEnumerable<TextUnit> All() => Children.SelectMany(c => c.All()).Prepend(this);

    /// <summary>The part with this path, itself or below it.</summary>
    public TextUnit? Find(string path) => All().FirstOrDefault(u => u.Path == path);

    /// <summary>Its own words in the wording, without the marker and what is below it.</summary>
    public string OwnWords(string wording) => wording[Own..OwnEnd].Trim();

    /// <summary>All its words in the wording, with its marker.</summary>
    public string Words(string wording) => wording[Start..End].Trim();
}
