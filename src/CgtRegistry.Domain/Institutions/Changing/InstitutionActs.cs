using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Institutions.Changing;

/// <summary>A merger: the institution that goes on, the one that ended in it, and those that were part of the latter.</summary>
public sealed record Merger(Institution Survivor, Institution Merged, IReadOnlyList<Institution> Children);

/// <summary>
/// What happens to institutions: a new name, a merger, a closure. No name and no history is lost; authorisations do not pass to
/// the survivor of a merger by themselves, as no provision we know says so.
/// </summary>
public static class InstitutionActs
{
    /// <summary>Đổi tên: the names so far become former ones on the day, and the new ones begin.</summary>
    public static Decided<Institution> Rename(Institution institution, LocalText name, DateOnly from, Citation citation, Register register) => Decided.Unless(
        [
            string.IsNullOrWhiteSpace(name.Vi) ? InstitutionRefusals.NameMissing : null,
            institution.Names.Any(n => n.Kind is NameKind.Official && n.Text == name.Vi) ? InstitutionRefusals.SameName : null,
            institution.HasEndedBy(from) ? InstitutionRefusals.Ended : null,
            Source(citation, register),
        ],
        () => institution with
        {
            Names =
            [
                new(NameKind.Official, name.Vi, "vi", PartialDate.On(from)),
                .. string.IsNullOrWhiteSpace(name.En) ? Array.Empty<Name>() : [new(NameKind.English, name.En, "en", PartialDate.On(from))],
                .. institution.Names.Select(n => IsReplaced(n, name) ? Former(n, from) : n),
            ],
            Citations = With(institution.Citations, citation),
        });

    /// <summary>Sáp nhập: the survivor takes over the names as former ones and names its predecessor; parts of the merged institution become parts of it.</summary>
    public static Decided<Merger> Merge(Institution merged, Institution survivor, DateOnly day, Citation citation, Register register) => Decided.Unless(
        [
            merged.Id == survivor.Id ? InstitutionRefusals.IntoItself : null,
            merged.End is not null || survivor.HasEndedBy(day) ? InstitutionRefusals.Ended : null,
            merged.Id != survivor.Id && register.LineOf(survivor.Id).Contains(merged.Id) ? InstitutionRefusals.IntoItsPart : null,
            Source(citation, register),
        ],
        () => new Merger(
            survivor with
            {
                Names = [.. survivor.Names, .. merged.Names.Where(n => survivor.Names.All(own => own.Text != n.Text)).Select(n => Former(n, day))],
                Predecessors = [.. survivor.Predecessors.Append(merged.Id).Distinct()],
                Citations = With(survivor.Citations, citation),
            },
            merged with { End = new(day, citation, survivor.Id) },
            [.. register.Institutions.Values.Where(i => i.Parent == merged.Id).OrderBy(i => i.Id.Value, StringComparer.Ordinal).Select(i => i.PartOf(survivor.Id, day))]));

    /// <summary>Đóng cửa.</summary>
    public static Decided<Institution> Close(Institution institution, DateOnly day, Citation citation, Register register) => Decided.Unless(
        [institution.End is not null ? InstitutionRefusals.Ended : null, Source(citation, register)],
        () => institution with { End = new(day, citation) });

    private static Refusal? Source(Citation citation, Register register) => register.Sources.ContainsKey(citation.Source) ? null : InstitutionRefusals.SourceMissing;

    private static bool IsReplaced(Name name, LocalText by) => name switch
    {
        { Kind: NameKind.Official, Lang: "vi" } => true,
        { Kind: NameKind.English or NameKind.Official, Lang: "en" } => !string.IsNullOrWhiteSpace(by.En),
        _ => false,
    };

    /// <summary>A name as it is kept when it is borne no longer.</summary>
    internal static Name Former(Name name, DateOnly until) => name with { Kind = NameKind.Former, Until = name.Until ?? PartialDate.On(until) };

    private static IReadOnlyList<Citation> With(IReadOnlyList<Citation> citations, Citation citation) => [.. citations.Append(citation).Distinct()];
}

/// <summary>Why a change of an institution is not entered.</summary>
internal static class InstitutionRefusals
{
    public static Refusal NameMissing { get; } = Of("name-missing", "Chưa có tên tiếng Việt.", "The Vietnamese name is missing.", "Hãy nhập tên theo văn bản.", "Enter the name as in the act.");

    public static Refusal SameName { get; } = Of("same-name", "Cơ sở đang mang tên này.", "That is its name already.", "Không cần làm gì thêm.", "Nothing more to do.");

    public static Refusal Ended { get; } = Of("ended", "Cơ sở đã đóng cửa hoặc đã sáp nhập.", "The institution has closed or merged.", "Hãy xem cơ sở kế thừa.", "See the institution that follows it.");

    public static Refusal IntoItself { get; } = Of("into-itself", "Không thể sáp nhập một cơ sở vào chính nó.", "An institution cannot merge into itself.", "Hãy chọn một cơ sở khác.", "Choose another one.");

    public static Refusal IntoItsPart { get; } = Of("into-its-part", "Không thể sáp nhập một cơ sở vào đơn vị thuộc nó.", "An institution cannot merge into a part of itself.", "Hãy tách đơn vị đó ra trước.", "Take the part out first.");

    public static Refusal NothingChosen { get; } = Of("nothing-chosen", "Chưa chọn mục nào ghi sai.", "Nothing is marked as entered wrongly.", "Hãy chọn ít nhất một mục.", "Mark at least one entry.");

    public static Refusal SourceMissing { get; } = Of("source-missing", "Chưa có nguồn trong sổ đăng ký.", "It has no source in the register.", "Hãy thêm nguồn trước.", "Enter the source first.");

    private static Refusal Of(string code, string vi, string en, string toDoVi, string toDoEn) => new(code, new(vi, en), new(toDoVi, toDoEn));
}
