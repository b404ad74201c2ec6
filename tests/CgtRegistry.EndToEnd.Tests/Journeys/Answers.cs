namespace CgtRegistry.EndToEnd.Tests.Journeys;

/// <summary>What the hospital of the journeys writes in fields a record of another registry leaves open.</summary>
internal static class Answers
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["/publicContact/email"] = "research@example.org",
        ["/publicContact/telephone"] = "+84 234 300 0000",
        ["/scientificContact/email"] = "research@example.org",
        ["/scientificContact/telephone"] = "+84 234 300 0000",
        ["/investigator/fullName"] = "Người Thử Nghiệm",
        ["/investigator/degree"] = "TS",
        ["/cellGene/productCode"] = "MT027",
        ["/cellGene/therapy"] = "car-t",
        ["/arms/*/kind"] = "experimental",
        ["/interventions/*/kind"] = "biological",
        ["/sites/*/status"] = "not-yet-recruiting",
        ["/sites/*/country"] = "VN",
        ["/sampleSize/enrolled"] = "0",
        ["/ethics/*/state"] = "approved",
        ["/ethics/*/reference"] = "12/CN-HĐĐĐ",
        ["/regulator/state"] = "approved",
        ["/regulator/reference"] = "34/CN-BYT",
        ["/cellGene/geneModified"] = "true",
        ["/cellGene/facility/licenceNumber"] = "01/GP-BYT",
        ["/cellGene/payment"] = "costs",
        ["/sharing/planned"] = "true",
        ["/results/protocol/url"] = "https://example.org/protocol.pdf",
        ["/results/protocol/version"] = "1.0",
        ["/results/links"] = "https://example.org/protocol",
    };

    private static readonly Dictionary<string, (string Vi, string En)> Both = new(StringComparer.Ordinal)
    {
        ["/publicTitle"] = ("Nghiên cứu tế bào CAR-T ở người có u não ác tính tái phát", ""),
        ["/scientificTitle"] = ("Nghiên cứu một nhóm về tính an toàn và hiệu quả của tế bào UCAR-T nhắm B7-H3 ở người có u não ác tính tái phát", ""),
        ["/summary"] = ("Nghiên cứu xem tế bào CAR-T có an toàn và có làm chậm u não tái phát không. Người tham gia được truyền tế bào và được theo dõi lâu dài.", ""),
        ["/description"] = ("Mọi người tham gia nhận cùng một liều tế bào.", "All participants are given the same dose of cells."),
        ["/sponsor/name"] = ("Công ty Dược T-MAXIMUM", ""),
        ["/support/*/name"] = ("Công ty Dược T-MAXIMUM", "T-MAXIMUM Pharmaceutical Inc"),
        ["/secondarySponsors/*/name"] = ("Công ty nghiên cứu theo hợp đồng Virginia", ""),
        ["/publicContact/office"] = ("Phòng Nghiên cứu khoa học", "Research Office"),
        ["/publicContact/affiliation"] = ("Bệnh viện Trung ương Huế", "Hue Central Hospital"),
        ["/publicContact/address"] = ("Huế", "Hue"),
        ["/scientificContact/office"] = ("Phòng Nghiên cứu khoa học", "Research Office"),
        ["/scientificContact/affiliation"] = ("Bệnh viện Trung ương Huế", "Hue Central Hospital"),
        ["/scientificContact/address"] = ("Huế", "Hue"),
        ["/investigator/role"] = ("Trưởng khoa Ung bướu", "Head of Oncology"),
        ["/investigator/affiliation"] = ("Bệnh viện Trung ương Huế", "Hue Central Hospital"),
        ["/conditions/*/name"] = ("U nguyên bào thần kinh đệm", "Glioblastoma"),
        ["/keywords/*"] = ("u não", "brain tumour"),
        ["/cellGene/productName"] = ("Tế bào UCAR-T MT027", "MT027 UCAR-T cells"),
        ["/design/description"] = ("Một nhóm, nhãn mở.", "One group, open label."),
        ["/arms/*/label"] = ("Nhóm MT027", "MT027"),
        ["/arms/*/description"] = ("Tiêm tế bào vào não thất theo từng chu kỳ.", "Cells are given into the ventricle in cycles."),
        ["/interventions/*/name"] = ("Tế bào UCAR-T MT027", "MT027 UCAR-T cells"),
        ["/interventions/*/description"] = ("30 triệu tế bào, tiêm vào não thất ngày 1 và ngày 15 của mỗi chu kỳ 28 ngày.", "30 million cells, injected on day 1 and day 15 of each cycle of 28 days."),
        ["/eligibility/inclusion"] = ("Từ 18 tuổi trở lên, u não tái phát sau điều trị chuẩn.", "18 years or older, with a brain tumour that came back after standard treatment."),
        ["/eligibility/exclusion"] = ("Đang nhiễm trùng chưa kiểm soát.", "Infection that is not under control."),
        ["/outcomes/*/measure"] = ("Tỷ lệ người tham gia có độc tính giới hạn liều", "Share of participants with dose-limiting toxicity"),
        ["/outcomes/*/method"] = ("Bác sĩ ghi nhận ở mỗi lần khám theo bảng phân độ CTCAE.", "Recorded by a doctor at each visit with the CTCAE scale."),
        ["/outcomes/*/timeFrame"] = ("12 tháng sau lần tiêm cuối", "12 months after the last injection"),
        ["/outcomes/*/unit"] = ("%", "%"),
        ["/sites/*/facility"] = ("Bệnh viện Trung ương Huế", "Hue Central Hospital"),
        ["/sites/*/city"] = ("Huế", "Hue"),
        ["/ethics/*/committee"] = ("Hội đồng đạo đức Bệnh viện Trung ương Huế", "Ethics Council of Hue Central Hospital"),
        ["/ethics/*/contact"] = ("Văn phòng hội đồng", "Office of the council"),
        ["/regulator/committee"] = ("Bộ Y tế", "Ministry of Health"),
        ["/regulator/contact"] = ("Cục Khoa học công nghệ và Đào tạo", "Administration of Science, Technology and Training"),
        ["/cellGene/geneticChange"] = ("Gắn thụ thể nhắm B7-H3 bằng véc-tơ lenti, bất hoạt TCR.", "A receptor for B7-H3 by a lentiviral vector; the TCR is knocked out."),
        ["/cellGene/processingSteps"] = ("Tách, chuyển gen, nuôi cấy, đông lạnh.", "Isolation, transduction, culture, freezing."),
        ["/cellGene/donorScreening"] = ("Xét nghiệm viêm gan, HIV và giang mai.", "Tests for hepatitis, HIV and syphilis."),
        ["/cellGene/releaseCriteria"] = ("Vô trùng, đúng loại tế bào, số bản sao véc-tơ trong giới hạn.", "Sterile, right kind of cells, vector copies within limits."),
        ["/cellGene/cellDose"] = ("30 triệu tế bào mỗi lần.", "30 million cells per dose."),
        ["/cellGene/viability"] = ("Ít nhất 80% khi xuất xưởng.", "At least 80% at release."),
        ["/cellGene/passage"] = ("Không cấy chuyền.", "No passage."),
        ["/cellGene/traceability"] = ("Nối bằng mã lô, không dùng tên.", "Linked by batch code, without names."),
        ["/cellGene/facility/name"] = ("Phòng xử lý tế bào", "Cell Processing Unit"),
        ["/cellGene/doctor/training"] = ("Tiêm vào não thất", "Injection into the ventricle"),
        ["/cellGene/doctor/issuer"] = ("Trường Đại học Y - Dược Huế", "Hue University of Medicine and Pharmacy"),
        ["/cellGene/followUp"] = ("Theo dõi 15 năm.", "Follow-up of 15 years."),
        ["/cellGene/compensation"] = ("Nhà tài trợ mua bảo hiểm cho người tham gia.", "The sponsor insures participants."),
        ["/cellGene/paymentDescription"] = ("Hoàn tiền đi lại.", "Travel is refunded."),
        ["/sharing/description"] = ("Dữ liệu ẩn danh được chia sẻ khi có yêu cầu.", "Anonymous data are shared on request."),
    };

    private static readonly Dictionary<string, DateOnly> Dates = new(StringComparer.Ordinal)
    {
        ["/sites/*/statusOn"] = new(2026, 11, 20),
        ["/ethics/*/on"] = new(2026, 1, 15),
        ["/ethics/*/until"] = new(2031, 1, 15),
        ["/regulator/on"] = new(2026, 1, 15),
        ["/regulator/until"] = new(2031, 1, 15),
        ["/cellGene/facility/licensedFrom"] = new(2025, 1, 1),
        ["/cellGene/facility/licensedThrough"] = new(2031, 12, 31),
        ["/cellGene/doctor/certifiedOn"] = new(2024, 5, 1),
        ["/results/protocol/date"] = new(2025, 12, 1),
        ["/statusRows/*/on"] = new(2026, 11, 20),
    };

    /// <summary>What to write in a field, its rows written as <c>*</c>; nothing where the hospital has nothing to say.</summary>
    public static string? To(string field) => field switch
    {
        _ when Values.TryGetValue(field, out var value) => value,
        _ when field.EndsWith("/vi", StringComparison.Ordinal) && Both.TryGetValue(field[..^3], out var text) => text.Vi,
        _ when field.EndsWith("/en", StringComparison.Ordinal) && Both.TryGetValue(field[..^3], out var text) && text.En.Length > 0 => text.En,
        _ when field.Split('.') is [var date, var part] && Dates.TryGetValue(date, out var day) => $"{part switch { "day" => day.Day, "month" => day.Month, _ => day.Year }}",
        _ when field.StartsWith("reason:", StringComparison.Ordinal) => "Đã kiểm tra với nhà tài trợ; giữ như bản ghi gốc.",
        _ => null,
    };
}
