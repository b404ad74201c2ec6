using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.DataSet;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>Ethics councils, and who stands behind the data set.</summary>
internal static class OversightRules
{
    public static IReadOnlyList<TrialRule> All { get; } =
    [
        new("V60", FindingSeverity.Error, RuleSources.Trds, new("Xem xét về đạo đức có kết quả, ngày, hội đồng và liên hệ.", "An ethics review has status, date, council and contact."), Ethics),
        new("V61", FindingSeverity.Warning, RuleSources.Reviewers, new("Kết quả của hội đồng đạo đức không mâu thuẫn với tình trạng tuyển.", "The ethics status does not contradict the recruitment status."), Contradictions),
        new("V62", FindingSeverity.Warning, RuleSources.Reviewers, new("Tài khoản của bên chịu trách nhiệm còn hoạt động.", "The account of the responsible party is active."), Account),
        new("V63", FindingSeverity.Error, RuleSources.Criteria, new("Nhà tài trợ và nghiên cứu viên chính đã được xác minh.", "Sponsor and principal investigator are verified."), Identity),
    ];

    private static IEnumerable<Breach> Ethics(RuleSubject subject) =>
        CompletenessRules.Missing(subject.Data, "V60", new(
            "Xem xét về đạo đức còn thiếu mục này. Hãy điền kết quả, ngày, tên hội đồng và cách liên hệ.", "This part of the ethics review is missing. Please give status, date, council and contact."))
        .Concat(subject.Data.Ethics.Index()
            .Where(r => r.Item is { On: null, State: not (null or ReviewState.NotRequired or ReviewState.Pending) })
            .Select(r => new Breach($"/ethics/{r.Index}/on", new LocalText("Chưa ghi ngày trên văn bản của hội đồng. Hãy ghi ngày đó.", "The date on the council’s document is missing. Please give it."))));

    private static IEnumerable<Breach> Contradictions(RuleSubject subject)
    {
        if (subject.Data.CurrentStatus is not { Status: ConductState.Recruiting or ConductState.RecruitmentEnded or ConductState.Completed, Status: var status })
        {
            yield break;
        }

        foreach (var (index, review) in subject.Data.Ethics.Index())
        {
            // Whoever has finished may well have an approval that ended since.
            var lapsed = status is not ConductState.Completed && (review.State is ReviewState.Expired || review.Until <= subject.Context.Today);
            if (review.State is ReviewState.Pending or ReviewState.Refused or ReviewState.Suspended or ReviewState.Withdrawn || lapsed)
            {
                yield return new Breach($"/ethics/{index}/state", new LocalText(
                    "Thử nghiệm đã tuyển người tham gia nhưng hội đồng này không có chấp thuận còn giá trị. Hãy xem lại cả hai.",
                    "The trial has enrolled participants but this council’s approval does not hold. Please check both."));
            }
        }
    }

    private static IEnumerable<Breach> Account(RuleSubject subject) => subject.Context.Checked.ResponsibleActive switch
    {
        true => [],
        false => [new Breach("", new LocalText("Tài khoản của bên chịu trách nhiệm đã bị khóa. Hãy chỉ định người khác.", "The account of the responsible party is disabled. Please name another."))],
        null => [Unchecked("", "Chưa kiểm tra tài khoản của bên chịu trách nhiệm.", "The account of the responsible party was not checked.")],
    };

    private static IEnumerable<Breach> Identity(RuleSubject subject) =>
    [
        .. Verified(subject.Context.Checked.SponsorVerified, "/sponsor/name", ("nhà tài trợ", "the sponsor")),
        .. Verified(subject.Context.Checked.InvestigatorVerified, "/investigator/affiliation", ("nghiên cứu viên chính", "the principal investigator")),
    ];

    private static IEnumerable<Breach> Verified(bool? verified, string pointer, (string Vi, string En) who) => verified switch
    {
        true => [],
        false => [new Breach(pointer, new LocalText($"Không xác minh được {who.Vi}. Hãy bổ sung giấy tờ chứng minh.", $"The identity of {who.En} could not be verified. Please add proof."))],
        null => [Unchecked(pointer, $"Chưa ai xác minh {who.Vi}; phải xác minh trước khi đăng ký.", $"Nobody has verified {who.En} yet; this is done before registration.")],
    };

    /// <summary>What a rule says that nobody has given what it needs.</summary>
    internal static Breach Unchecked(string pointer, string vi, string en) => new(pointer, new LocalText(vi, en), FindingSeverity.Note);
}
