using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Names;

/// <summary>What a name is to the thing it names.</summary>
public enum NameKind
{
    Official,
    English,
    Alias,
    Brand,
    SignBoard,
    Former,
}

/// <summary>A name, with the language it is in and the days it was used where these are known.</summary>
public sealed record Name(NameKind Kind, string Text, string Lang, PartialDate? From = null, PartialDate? Until = null);

/// <summary>Something known by several names; search meets all of them.</summary>
public interface INamed : IPublicRecord
{
    /// <summary>All names; the first is the one shown in Vietnamese unless another is official.</summary>
    IReadOnlyList<Name> Names { get; }
}

/// <summary>Which of its names a thing is shown under.</summary>
public static class Naming
{
    /// <summary>The name shown on pages, with a capital: the official or first Vietnamese one, with the English one beside it.</summary>
    public static LocalText DisplayName(this INamed thing)
    {
        var names = thing.Names;
        var vi = names.FirstOrDefault(n => n is { Lang: "vi", Kind: NameKind.Official })
            ?? names.FirstOrDefault(n => n.Lang == "vi" && n.Kind is not NameKind.Former)
            ?? names[0];
        var en = names.FirstOrDefault(n => n is { Lang: "en", Kind: NameKind.English or NameKind.Official })
            ?? names.FirstOrDefault(n => n.Lang == "en" && n.Kind is not NameKind.Former);
        return new LocalText(Capitalised(vi.Text), en is null ? null : Capitalised(en.Text));
    }

    private static string Capitalised(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
