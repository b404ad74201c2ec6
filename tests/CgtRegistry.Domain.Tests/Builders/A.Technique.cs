using CgtRegistry.Domain.Law;

namespace CgtRegistry.Domain.Tests.Builders;

internal static partial class A
{
    /// <summary>Appendix 1 with the lines given, coded 1.1, 1.2 … unless a name starts with its own code and a bar.</summary>
    public static TechniqueChapter FirstAppendix(params string[] names) => Chapter(1, names, (item, code) => (code ?? $"1.{item}", null));

    /// <summary>Appendix 2 with the lines given; before a bar stand the codes a line is tied to.</summary>
    public static TechniqueChapter SecondAppendix(params string[] names) => Chapter(2, names, (_, code) => (null, code));

    private static TechniqueChapter Chapter(int appendix, string[] names, Func<int, string?, (string? Code, string? Linked)> codes) => new()
    {
        Id = TechniqueChapterId.Of(appendix, 1),
        Appendix = appendix,
        Heading = "1. Chương thử",
        Lines = [.. names.Select((name, i) => name.Split('|') is [var code, var words] ? Line(i + 1, words, codes(i + 1, code)) : Line(i + 1, name, codes(i + 1, null)))],
        From = new DateOnly(2024, 10, 18),
        Citations = [Citation()],
    };

    private static ListedTechnique Line(int item, string name, (string? Code, string? Linked) codes) => new(item, name, codes.Code, LinkedCode: codes.Linked);
}
