using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Web.Tests.Trials.Applying;

/// <summary>What an applicant writes.</summary>
internal static class Written
{
    /// <summary>A complete data set of a trial that is not yet recruiting, in which no rule finds an error once the class is attached.</summary>
    public static TrialDataSet Complete() => new()
    {
        ProtocolNumber = "CLINIC-01",
        SecondaryNumbers = [new("NCT01234567", Registries.ClinicalTrialsGov, "REGISTRY")],
        Support = [new(Both("Bệnh viện Minh Họa", "Example Hospital"), null)],
        Sponsor = new(Both("Bệnh viện Minh Họa", "Example Hospital"), null),
        SecondarySponsors = [new(Both("Viện Minh Họa", "Example Institute"))],
        PublicContact = Office(),
        ScientificContact = Office(),
        Investigator = new(Both("Trưởng khoa Cơ xương khớp", "Head of Rheumatology"), Both("Bệnh viện Minh Họa", "Example Hospital")),
        PublicTitle = Both("Nghiên cứu tế bào gốc cho người đau khớp gối", "A study of stem cells for people with knee pain"),
        ScientificTitle = Both("Nghiên cứu giai đoạn 2 về tế bào gốc trung mô trong thoái hóa khớp gối", "A phase 2 study of mesenchymal stem cells in knee osteoarthritis"),
        Acronym = "KNEE-CELL",
        Summary = Both(
            "Nghiên cứu xem tế bào gốc có làm giảm đau khớp gối không. Người tham gia được tiêm một lần vào khớp và được theo dõi trong 12 tháng.",
            "The study asks whether stem cells ease knee pain. Each person has one shot in the knee joint. The team will then check on them for 12 months."),
        Description = Both("Hai nhóm được so sánh với nhau.", "Two groups are compared."),
        Countries = ["VN"],
        Sites = [new() { Facility = Both("Bệnh viện Minh Họa", "Example Hospital"), City = Both("Đà Nẵng", "Da Nang"), Country = "VN", Status = ConductState.NotYetRecruiting, StatusOn = Day("2026-02-01") }],
        Conditions = [new(Both("Thoái hóa khớp gối", "Knee osteoarthritis"), new("knee-osteoarthritis"))],
        Keywords = [Both("khớp gối", "knee joint")],
        Arms =
        [
            new() { Key = "cells", Label = Both("Nhóm tế bào", "Cells"), Kind = ArmKind.Experimental, Description = Both("Tiêm tế bào một lần.", "One injection of cells.") },
            new() { Key = "control", Label = Both("Nhóm chứng", "Control"), Kind = ArmKind.PlaceboComparator, Description = Both("Tiêm nước muối một lần.", "One injection of saline.") },
        ],
        Interventions =
        [
            new() { Name = Both("Tế bào gốc trung mô", "Mesenchymal stem cells"), Kind = InterventionKind.Biological, Description = Both("50 triệu tế bào, tiêm nội khớp một lần.", "50 million cells, one injection into the joint."), OtherNames = ["KC-1"], Arms = ["cells"] },
            new() { Name = Both("Nước muối sinh lý", "Saline"), Kind = InterventionKind.Other, Description = Both("5 ml, tiêm nội khớp một lần.", "5 ml, one injection into the joint."), Arms = ["control"] },
        ],
        Eligibility = new()
        {
            Sex = ParticipantSex.All,
            MinimumAge = new(40, AgeUnit.Years),
            MaximumAge = new(75, AgeUnit.Years),
            HealthyVolunteers = false,
            Inclusion = Both("Đau khớp gối từ 6 tháng trở lên.", "Knee pain for 6 months or more."),
            Exclusion = Both("Đang nhiễm trùng khớp.", "Infection of the joint."),
        },
        Design = new()
        {
            StudyType = StudyType.Interventional,
            Phase = TrialPhases.Phase2,
            Allocation = Allocation.Randomized,
            Model = InterventionModel.Parallel,
            Purpose = TrialPurpose.Treatment,
            Masking = Masking.Double,
            Masked = [MaskedRole.Participant, MaskedRole.OutcomesAssessor],
            Description = Both("So sánh song song hai nhóm.", "Two parallel groups are compared."),
        },
        FirstEnrolment = Milestone("2027-06", DateKind.Planned),
        PrimaryCompletion = Milestone("2029-06", DateKind.Planned),
        Completion = Milestone("2029-12", DateKind.Planned),
        SampleSize = new(Planned: 60, Enrolled: 0),
        StatusRows = [Row(ConductState.NotYetRecruiting, "2026-02-01")],
        Outcomes =
        [
            new()
            {
                Kind = OutcomeKind.Primary,
                Measure = Both("Thay đổi điểm đau khớp gối", "Change in knee pain score"),
                Method = Both("Thang nhìn 100 mm do người tham gia tự đánh dấu.", "A visual scale of 100 mm marked by the participant."),
                TimeFrame = Both("12 tháng sau khi tiêm", "12 months after injection"),
                Unit = Both("mm", "mm"),
                Scale = new(0, 100, ScaleDirection.Lower),
            },
            new()
            {
                Kind = OutcomeKind.Secondary,
                Measure = Both("Số người có biến cố bất lợi nghiêm trọng", "Number of participants with serious adverse events"),
                Method = Both("Bác sĩ ghi nhận ở mỗi lần khám.", "Recorded by a doctor at each visit."),
                TimeFrame = Both("24 tháng sau khi tiêm", "24 months after injection"),
                Unit = Both("người", "participants"),
            },
        ],
        Ethics = [Review("Hội đồng đạo đức Bệnh viện Minh Họa", "Ethics Council of Example Hospital")],
        Regulator = Review("Bộ Y tế", "Ministry of Health"),
        Results = new() { Links = ["https://example.org/protocol"], Protocol = new("https://example.org/protocol.pdf", "1.0", Date("2025-12-01")) },
        Sharing = new(true, Both("Dữ liệu ẩn danh được chia sẻ khi có yêu cầu.", "Anonymous data are shared on request.")),
        CellGene = CellGene(),
    };

    private static StatusRow Row(ConductState status, string on) => new() { Status = status, On = Day(on) };

    private static DraftText Both(string vi, string en) => new(vi, en);

    private static DraftReview Review(string vi, string en) => new()
    {
        State = ReviewState.Approved,
        On = Date("2026-01-15"),
        Committee = Both(vi, en),
        Contact = Both("Văn phòng hội đồng", "Office of the council"),
        Reference = "12/CN-HĐĐĐ",
        Until = Day("2031-01-15"),
    };

    private static OfficeContact Office() => new()
    {
        Office = Both("Phòng nghiên cứu", "Research Office"),
        Affiliation = Both("Bệnh viện Minh Họa", "Example Hospital"),
        Address = Both("Đà Nẵng", "Da Nang"),
        Email = "research@example.org",
        Telephone = "+84 236 300 0000",
    };

    private static CellGenePart CellGene() => new()
    {
        ProductName = Both("Tế bào gốc trung mô từ tủy xương", "Bone marrow mesenchymal stem cells"),
        ProductCode = "KC-1",
        Therapy = new("bm-msc"),
        GeneModified = false,
        ProcessingSteps = Both("Tách, nuôi cấy, đông lạnh.", "Isolation, culture, freezing."),
        DonorScreening = Both("Xét nghiệm viêm gan và giang mai.", "Tests for hepatitis and syphilis."),
        ReleaseCriteria = Both("Vô trùng, đúng loại tế bào.", "Sterile, right kind of cells."),
        CellDose = Both("50 triệu tế bào mỗi lần.", "50 million cells per dose."),
        Viability = Both("Ít nhất 80% khi xuất xưởng.", "At least 80% at release."),
        Passage = Both("Nhiều nhất 4 lần cấy chuyền.", "At most passage 4."),
        Traceability = Both("Nối bằng mã lô, không dùng tên.", "Linked by batch code, without names."),
        Facility = new() { Name = Both("Phòng xử lý tế bào", "Cell Processing Unit"), LicenceNumber = "01/GP-BYT", LicensedFrom = Day("2025-01-01"), LicensedThrough = Day("2031-12-31") },
        Doctor = new(null, Both("Tiêm nội khớp dưới siêu âm", "Injection into joints under ultrasound"), Both("Trường Đại học Minh Họa", "Example University"), Day("2024-05-01")),
        FollowUp = Both("Theo dõi 5 năm.", "Follow-up of 5 years."),
        Compensation = Both("Bệnh viện mua bảo hiểm cho người tham gia.", "The hospital insures participants."),
        Payment = ParticipantPayment.Costs,
        PaymentDescription = Both("Hoàn tiền đi lại.", "Travel is refunded."),
    };

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static PartialDate Date(string date) => PartialDate.Parse(date, System.Globalization.CultureInfo.InvariantCulture);

    private static Milestone Milestone(string date, DateKind kind) => new(Date(date), kind);
}
