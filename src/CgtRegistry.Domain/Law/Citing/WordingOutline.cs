using CgtRegistry.Domain.Law.Texts;

namespace CgtRegistry.Domain.Law.Citing;

/// <summary>In which clause or point of a wording a place stands, so that “khoản này” can be told.</summary>
/// <param name="text">The wording.</param>
/// <param name="path">The provision whose wording it is: an article or a clause.</param>
public sealed class WordingOutline(string text, string path)
{
    private readonly List<TextUnit> _units = [.. ArticleText.Parse(text).All().Where(u => u.Path.Length > 0)];

    // The wording of a clause has points only.
    private readonly bool _hasClauses = ProvisionPath.Read(path)?[^1].Level == ProvisionLevel.Article;

    /// <summary>The path of the smallest unit in which a place of the wording stands, as far as it can be told.</summary>
    public string At(int place) => _units.LastOrDefault(u => u.Start <= place && place <= u.End && (_hasClauses || u.Level is UnitLevel.Point)) is { } unit
        ? $"{path}/{(_hasClauses ? unit.Path : unit.Path.Split('/')[^1])}"
        : path;
}
