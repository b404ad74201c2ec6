using System.Text.RegularExpressions;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>Values no field of the form offers, but an import or a program may send.</summary>
internal static partial class PossibleValueRules
{
    public static IReadOnlyList<TrialRule> All { get; } =
    [
        new("V82", FindingSeverity.Error, RuleSources.Ours, new("Mỗi giá trị là giá trị mà mục đó nhận.", "Every value is one its field takes."), Impossible),
    ];

    private static IEnumerable<Breach> Impossible(RuleSubject subject) =>
        Places(subject).Distinct().Select(p => new Breach(p, new LocalText("Mục này không nhận giá trị đó. Hãy chọn hoặc nhập lại.", "This field does not take that value. Please choose or enter it again.")))
            .Concat(subject.Context.Unread
                .Where(u => DataSetFields.Find(u.Pointer)?.Kind is not (FieldKind.Date or FieldKind.Day) && !u.Pointer.StartsWith("/eligibility/m", StringComparison.Ordinal))
                .Select(u => new Breach(u.Pointer, new LocalText($"Không đọc được “{u.Text}”. Hãy nhập lại.", $"“{u.Text}” could not be read. Please enter it again."))));

    private static IEnumerable<string> Places(RuleSubject subject)
    {
        var data = subject.Data;
        var arms = data.Arms.Select(a => a.Key).ToHashSet();
        return
        [
            .. When(data.Design.Phase is { } phase && !TrialPhases.All.Contains(phase), "/design/phase"),
            .. When(data.SampleSize.Planned < 1, "/sampleSize/planned"),
            .. When(data.SampleSize.Enrolled < 0, "/sampleSize/enrolled"),
            .. data.Countries.Index().Where(c => !IsCountry(c.Item)).Select(c => $"/countries/{c.Index}"),
            .. data.Sites.Index().Where(s => s.Item.Country is { } country && !IsCountry(country)).Select(s => $"/sites/{s.Index}/country"),
            .. data.Sites.Index().Where(s => IsDerived(s.Item.Status)).Select(s => $"/sites/{s.Index}/status"),
            .. data.StatusRows.Index().Where(r => IsDerived(r.Item.Status)).Select(r => $"/statusRows/{r.Index}/status"),
            .. data.Interventions.Index().SelectMany(i => i.Item.Arms.Index().Where(a => !arms.Contains(a.Item)).Select(a => $"/interventions/{i.Index}/arms/{a.Index}")),
            .. When(data.PublicContact?.Email is { Length: > 0 } asked && !Mail().IsMatch(asked), "/publicContact/email"),
            .. When(data.ScientificContact?.Email is { Length: > 0 } mail && !Mail().IsMatch(mail), "/scientificContact/email"),
            .. data.Results.Links.Index().Where(l => !IsAddress(l.Item)).Select(l => $"/results/links/{l.Index}"),
            .. When(data.Results.Protocol?.Url is { Length: > 0 } url && !IsAddress(url), "/results/protocol/url"),
            .. subject.Context.Register is { } register ? Unknown(data, register) : [],
        ];
    }

    // An id that names nothing would break the register's own links.
    private static IEnumerable<string> Unknown(TrialDataSet data, Register register) =>
        from field in DataSetFields.All
        where field.Kind is FieldKind.Record
        from value in field.Values(data)
        where value.Value switch
        {
            Institutions.InstitutionId id => !register.Institutions.ContainsKey(id),
            Therapies.TherapyId id => !register.Therapies.ContainsKey(id),
            Therapies.ConditionId id => !register.Conditions.ContainsKey(id),
            Law.TechniqueId id => !register.Techniques.ContainsKey(id),
            _ => false,
        }
        select value.Pointer;

    private static IEnumerable<string> When(bool impossible, string pointer) => impossible ? [pointer] : [];

    private static bool IsCountry(string code) => code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    // These two follow from dates and are never entered.
    private static bool IsDerived(ConductState? status) => status is ConductState.Unknown or ConductState.Unverified;

    private static bool IsAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    [GeneratedRegex(@"\A[^\s@<>""(),:;]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();
}
