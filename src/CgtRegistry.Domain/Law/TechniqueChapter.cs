using System.Globalization;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Law;

/// <summary>Identifies a <see cref="TechniqueChapter"/>: appendix and place in it, such as <c>app1-02</c>.</summary>
public readonly record struct TechniqueChapterId(string Value) : IId<TechniqueChapterId>
{
    /// <inheritdoc/>
    public static TechniqueChapterId From(string value) => new(value);

    /// <summary>The chapter with a number in an appendix.</summary>
    public static TechniqueChapterId Of(int appendix, int chapter) => new(string.Create(CultureInfo.InvariantCulture, $"app{appendix}-{chapter:00}"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A line of the list as printed; read by machine from page images, single letters can be wrong.</summary>
/// <param name="Item">Running number in the appendix.</param>
/// <param name="Name">The name of the technique.</param>
/// <param name="Code">Technique code of Appendix 1, such as 2.512.</param>
/// <param name="ItemInChapter">Running number in the chapter (Appendix 2).</param>
/// <param name="LinkedCode">Code of Appendix 1 the line is tied to (Appendix 2).</param>
/// <param name="Page">Page of the source.</param>
public sealed record ListedTechnique(int Item, string Name, string? Code = null, int? ItemInChapter = null, string? LinkedCode = null, int? Page = null);

/// <summary>
/// A chapter of the national technique list (danh mục kỹ thuật, Circular 23/2024/TT-BYT) with all its lines. The lines of
/// cell and gene therapy are entered again, tied to therapies, as <see cref="TechniqueListEntry"/>.
/// </summary>
public sealed class TechniqueChapter : IPublicRecord
{
    public required TechniqueChapterId Id { get; init; }

    /// <summary>1 or 2.</summary>
    public required int Appendix { get; init; }

    /// <summary>The heading of the chapter with its number, as printed.</summary>
    public required string Heading { get; init; }
    public required IReadOnlyList<ListedTechnique> Lines { get; init; }

    /// <summary>First day the appendix applies.</summary>
    public required DateOnly From { get; init; }

    /// <summary>First day it no longer applies.</summary>
    public DateOnly? Until { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>The days on which the appendix applies.</summary>
    public Period Applies => new(From, Until);

    /// <inheritdoc/>
    public RecordRef Ref => new(RecordKind.TechniqueChapter, Id.Value);

    /// <inheritdoc/>
    public IEnumerable<RecordRef> References() => Citations.Select(c => c.Ref);
}
