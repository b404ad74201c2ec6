using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Law.Changing;

/// <summary>
/// Corrections (đính chính) of what the register holds of the law. Nothing published is overwritten: each makes a new version of
/// the record, with the source that shows the mistake, and the history keeps the one before.
/// </summary>
public static class LawActs
{
    /// <summary>Withdraws an effect that was entered wrongly: the register goes by it no longer.</summary>
    public static Decided<Effect> Withdraw(Effect effect, Citation citation, Register register) => Decided.Unless(
        [effect.Withdrawn is not null ? LawRefusals.Withdrawn : null, Source(citation, register)],
        () => effect with { Withdrawn = citation });

    /// <summary>
    /// Corrects the days or the words of one version of a provision, or ends it. The version keeps its number, because decisions
    /// rest on it by number; one that lasted until its first day lasts until its new first day.
    /// </summary>
    public static Decided<Provision> Correct(Provision provision, ProvisionVersion corrected, Register register)
    {
        var held = provision.Versions.SingleOrDefault(v => v.Number == corrected.Number);
        IReadOnlyList<ProvisionVersion> versions = [.. provision.Versions.Select(v => v.Number == corrected.Number ? corrected : v.Until == held?.From ? v with { Until = corrected.From } : v).OrderBy(v => v.From)];
        var endsTooEarly = corrected.Until <= corrected.From;
        return Decided.Unless(
            [
                held is null ? LawRefusals.NoSuchVersion : null,
                corrected.Gist is null && corrected.Wording is null ? LawRefusals.WordsMissing : null,
                endsTooEarly ? LawRefusals.EndsBeforeItBegins : null,
                !endsTooEarly && Overlap(versions) ? LawRefusals.Overlapping : null,
                Source(corrected.Citation, register),
            ],
            () => provision with { Versions = versions, Citations = [.. provision.Citations.Append(corrected.Citation).Distinct()] });
    }

    private static bool Overlap(IReadOnlyList<ProvisionVersion> versions) =>
        versions.Any(v => v.Until <= v.From) || versions.Zip(versions.Skip(1)).Any(pair => pair.First.Until is not { } until || until > pair.Second.From);

    private static Refusal? Source(Citation citation, Register register) => register.Sources.ContainsKey(citation.Source) ? null : LawRefusals.SourceMissing;
}

/// <summary>Why the law of the register is not corrected.</summary>
internal static class LawRefusals
{
    public static Refusal Withdrawn { get; } = Of("withdrawn", "Quan hệ này đã được rút.", "The relation has been withdrawn already.", "Không cần làm gì thêm.", "Nothing more to do.");

    public static Refusal NoSuchVersion { get; } = Of("no-such-version", "Điều khoản không có lời văn với số này.", "The provision has no version of this number.", "Hãy chọn lại lời văn.", "Choose the version again.");

    public static Refusal WordsMissing { get; } = Of("words-missing", "Chưa có lời văn, cũng chưa có tóm tắt.", "There is neither a wording nor a summary.", "Hãy ghi ít nhất một trong hai.", "Write at least one of them.");

    public static Refusal EndsBeforeItBegins { get; } = Of("ends-before-it-begins", "Ngày kết thúc không sau ngày bắt đầu.", "The end is not after the beginning.", "Hãy kiểm tra lại hai ngày.", "Check both days.");

    public static Refusal Overlapping { get; } = Of("overlapping", "Thời gian này trùng với một lời văn khác của điều khoản.", "The days overlap with another version of the provision.", "Hãy kiểm tra ngày của cả hai lời văn.", "Check the days of both versions.");

    public static Refusal SourceMissing { get; } = Of("source-missing", "Chưa có nguồn trong sổ đăng ký.", "It has no source in the register.", "Hãy thêm nguồn trước.", "Enter the source first.");

    private static Refusal Of(string code, string vi, string en, string toDoVi, string toDoEn) => new(code, new(vi, en), new(toDoVi, toDoEn));
}
