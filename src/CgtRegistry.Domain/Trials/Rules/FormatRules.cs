using System.Text.RegularExpressions;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>Form of numbers, ages, dates and files.</summary>
internal static partial class FormatRules
{
    public static IReadOnlyList<TrialRule> All { get; } =
    [
        new("V05", FindingSeverity.Error, RuleSources.Trds, new("Mã số khác có nhiều nhất 30 ký tự và phải có nơi cấp.", "A secondary number has at most 30 characters and names its issuer."), SecondaryNumbers),
        new("V09", FindingSeverity.Error, RuleSources.Api, new("Tuổi gồm một số và một đơn vị.", "An age is a number and a unit."), Ages),
        new("V10", FindingSeverity.Error, RuleSources.Api, new("Mã của một sổ đăng ký phải đúng mẫu của sổ đó.", "A number of a registry has that registry’s form."), RegistryNumbers),
        new("V11", FindingSeverity.Error, RuleSources.Api, new("Ngày ghi là năm, năm-tháng hoặc năm-tháng-ngày.", "A date is yyyy, yyyy-MM or yyyy-MM-dd."), Dates),
        new("V12", FindingSeverity.Warning, RuleSources.Reviewers, new("Tệp tải lên nên là PDF/A.", "Uploads should be PDF/A."), Files),
    ];

    private static IEnumerable<Breach> SecondaryNumbers(RuleSubject subject) =>
        LengthRules.TooLong(subject.Data, "V05").Concat(CompletenessRules.Missing(subject.Data, "V05", new(
            "Chưa ghi nơi cấp mã. Hãy ghi tên cơ quan hoặc sổ đăng ký đã cấp.",
            "The issuer is missing. Please name the body or registry that gave the number.")));

    private static IEnumerable<Breach> Ages(RuleSubject subject)
    {
        foreach (var (name, age) in new[] { ("minimumAge", subject.Data.Eligibility.MinimumAge), ("maximumAge", subject.Data.Eligibility.MaximumAge) })
        {
            if (age is not null && (age.Limit is null || age.Number < 0))
            {
                yield return new Breach($"/eligibility/{name}", AgeText);
            }
        }

        foreach (var unread in subject.Context.Unread.Where(u => u.Pointer.StartsWith("/eligibility/m", StringComparison.Ordinal)))
        {
            yield return new Breach(unread.Pointer, AgeText);
        }
    }

    private static IEnumerable<Breach> RegistryNumbers(RuleSubject subject) =>
        from number in subject.Data.SecondaryNumbers.Index()
        let value = number.Item.Value
        where !string.IsNullOrWhiteSpace(value)
        let named = Registries.All.FirstOrDefault(r => string.Equals(r.Name, number.Item.Issuer?.Trim(), StringComparison.OrdinalIgnoreCase))
        let read = OneLine().IsMatch(value) ? RegistryNumber.Read(value) : null
        where named is not null ? read?.Registry != named.Name : read is null && Prefix().IsMatch(value)
        select new Breach($"/secondaryNumbers/{number.Index}/value", new LocalText(
            "Mã này không đúng mẫu của sổ đăng ký. Ví dụ, mã ClinicalTrials.gov gồm NCT và tám chữ số. Hãy chép lại đúng mã.",
            "This number does not have the registry’s form. A ClinicalTrials.gov number, for example, is NCT and eight digits. Please copy it again."));

    private static IEnumerable<Breach> Dates(RuleSubject subject) =>
        from unread in subject.Context.Unread
        where DataSetFields.Find(unread.Pointer)?.Kind is FieldKind.Date or FieldKind.Day
        select new Breach(unread.Pointer, new LocalText(
            $"Không đọc được ngày “{unread.Text}”. Hãy ghi năm, năm-tháng hoặc năm-tháng-ngày, ví dụ 2026-03 hoặc 2026-03-20.",
            $"“{unread.Text}” could not be read as a date. Please give a year, a month or a day, such as 2026-03 or 2026-03-20."));

    private static IEnumerable<Breach> Files(RuleSubject subject) => subject.Context.Documents.Where(d => d.IsPdfA is not true).Select(d => d.IsPdfA is false
        ? new Breach(d.Pointer, new LocalText(
            $"Tệp “{d.Name}” không phải là PDF/A nên về sau có thể không mở được. Hãy lưu lại thành PDF/A.",
            $"The file “{d.Name}” is not PDF/A, so it may not open in later years. Please save it as PDF/A."))
        : new Breach(d.Pointer, new LocalText($"Chưa kiểm tra được tệp “{d.Name}” có phải là PDF/A không.", $"It was not examined whether the file “{d.Name}” is PDF/A."), FindingSeverity.Note));

    private static LocalText AgeText { get; } = new(
        "Tuổi phải có số và đơn vị (năm, tháng, tuần, ngày, giờ hoặc phút). Bỏ trống cả hai nếu không giới hạn.",
        "An age needs a number and a unit (years, months, weeks, days, hours or minutes). Leave both empty for no limit.");

    [GeneratedRegex(@"\A[!-~]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex OneLine();

    // Beginnings that no other body's numbers have.
    [GeneratedRegex(@"\A\s*(NCT|ISRCTN|ACTRN|DRKS|EUCTR|JPRN|UMIN|TCTR|CHICTR|VNCGT)[-\s]*\p{Nd}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();
}
