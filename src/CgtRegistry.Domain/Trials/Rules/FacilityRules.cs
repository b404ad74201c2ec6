using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Trials.DataSet;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>Where cells are processed and by whom they are given: declared by the hospital, compared with what is officially known.</summary>
internal static class FacilityRules
{
    private static readonly QualificationKind[] Licences = [QualificationKind.Gmp, QualificationKind.TissueBankLicence];

    public static IReadOnlyList<TrialRule> All { get; } =
    [
        new("V71", FindingSeverity.Error, RuleSources.Ours, new("Giấy phép của nơi xử lý tế bào có giá trị suốt thời gian dự kiến.", "The licence of the processing facility covers the whole planned period."), Licence),
        new("V72", FindingSeverity.Error, RuleSources.Taiwan, new("Bác sĩ đủ điều kiện thực hiện kỹ thuật.", "The doctors are qualified for the technique."), Doctors),
    ];

    private static IEnumerable<Breach> Licence(RuleSubject subject)
    {
        var facility = subject.Data.CellGene.Facility;
        List<Breach> breaches = [.. CompletenessRules.Missing(subject.Data, "V71", new("Chưa ghi giấy phép của nơi xử lý tế bào. Hãy ghi số và ngày có hiệu lực.", "The licence of the processing facility is missing. Please give number and first day."))];
        if (facility is { LicensedThrough: null, LicensedWithoutEnd: false })
        {
            breaches.Add(new Breach("/cellGene/facility/licensedThrough", new LocalText("Chưa ghi giấy phép có giá trị đến ngày nào. Nếu không thời hạn, hãy đánh dấu.", "The last day of the licence is missing. If it has no end, please say so.")));
        }

        if (facility.LicensedFrom > subject.Data.FirstEnrolment?.Date.First)
        {
            breaches.Add(new Breach("/cellGene/facility/licensedFrom", new LocalText("Giấy phép bắt đầu sau ngày tuyển người đầu tiên.", "The licence begins after the date of first enrolment.")));
        }

        if (subject.Data.Completion?.Date.Last is { } end && facility.LicensedThrough < end)
        {
            breaches.Add(new Breach("/cellGene/facility/licensedThrough", new LocalText(
                "Giấy phép hết hạn trước ngày hoàn thành dự kiến. Hãy gia hạn hoặc xem lại ngày.", "The licence ends before the completion date. Please have it extended or check the dates.")));
        }

        return [.. breaches, .. Confirmed(subject, facility)];
    }

    private static IEnumerable<Breach> Confirmed(RuleSubject subject, ProcessingFacility facility)
    {
        if (subject.Context.Checked.FacilityVerified is { } verified)
        {
            return verified ? [] : [new Breach("/cellGene/facility/licenceNumber", new LocalText("Không xác minh được giấy phép này. Hãy gửi bản chụp giấy phép.", "This licence could not be verified. Please send a copy."))];
        }

        var known = facility.Institution is { } id ? subject.Context.Register?.Institutions.GetValueOrDefault(id) : null;
        var held = known?.Qualifications.Where(q => Licences.Contains(q.Kind) && q.IsOfficiallyHeldOn(subject.Context.Today)).ToList() ?? [];
        return (held.Count, subject.Data.Completion?.Date.First) switch
        {
            (0, _) => [OversightRules.Unchecked("/cellGene/facility/licenceNumber", "Sổ đăng ký chưa có nguồn chính thức về giấy phép này; phải xem giấy phép trước khi đăng ký.", "The register has no official source for this licence; it must be seen before registration.")],
            (_, { } end) when held.TrueForAll(q => q.Until is { } until && until.First < end) =>
                [new Breach("/cellGene/facility/licensedThrough", new LocalText("Theo nguồn chính thức, giấy phép của nơi này hết hạn trước ngày hoàn thành.", "By official sources the licence of this place ends before the completion date."))],
            _ => [],
        };
    }

    private static IEnumerable<Breach> Doctors(RuleSubject subject)
    {
        List<Breach> missing = [.. CompletenessRules.Missing(subject.Data, "V72", new(
            "Chưa nói bác sĩ đã được đào tạo gì và ai chứng nhận. Hãy ghi, không nêu tên người.", "It is not said what the doctors were trained in and who certified it. Please state it without names."))];
        return (missing.Count, subject.Context.Checked.DoctorsVerified) switch
        {
            ( > 0, _) => missing,
            (_, true) => [],
            (_, false) => [new Breach("/cellGene/doctor/training/vi", new LocalText("Không xác minh được chứng nhận của bác sĩ. Hãy gửi bản chụp.", "The doctors’ certificates could not be verified. Please send copies."))],
            _ => [OversightRules.Unchecked("/cellGene/doctor/training/vi", "Chưa ai xem chứng nhận của bác sĩ; phải xem trước khi đăng ký.", "Nobody has seen the doctors’ certificates yet; this is done before registration.")],
        };
    }
}
