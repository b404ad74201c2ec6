using CgtRegistry.Domain.Names;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Proposals.Writing;

/// <summary>Reads the names of a therapy or a condition; a name that stays keeps its kind, its language and its days.</summary>
public static class NameReading
{
    /// <summary>The name shown in a language.</summary>
    public static Name? First(INamed held, string language) => held.Names.FirstOrDefault(n => n.Lang == language && n.Kind is (NameKind.Official or NameKind.English));

    /// <summary>All names but those.</summary>
    public static IEnumerable<Name> Others(INamed held) => held.Names.Where(n => n != First(held, "vi") && n != First(held, "en"));

    /// <summary>The names as a form states them.</summary>
    public static IReadOnlyList<Name> Names(this DraftForm draft, INamed? held)
    {
        var vi = draft.Form.Required("name.vi", Texts.Both("names.official"));
        var en = draft.Form.Required("name.en", Texts.Both("names.official"));
        return
        [
            Same(vi) ?? new(NameKind.Official, vi, "vi"),
            Same(en) ?? new(NameKind.English, en, "en"),
            .. (draft.Form.Text("aliases") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)
                .Select(line => Same(line) ?? new Name(NameKind.Alias, line, "vi")),
        ];

        Name? Same(string text) => held?.Names.FirstOrDefault(n => n.Text == text);
    }
}
