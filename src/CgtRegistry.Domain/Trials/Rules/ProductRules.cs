using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials.DataSet;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>What a trial of cell or gene therapy must say of its product and of what participants owe and are owed.</summary>
internal static class ProductRules
{
    public static IReadOnlyList<TrialRule> All { get; } =
    [
        Error("V70", RuleSources.Ours, new("Kết quả phân loại rủi ro được đính kèm và còn đúng với bộ quy tắc hiện nay.", "The result of the class engine is attached and not out of date."), RiskClass),
        Error("V73", RuleSources.Ours, new("Thử nghiệm có thu tiền người tham gia thì không được đăng ký.", "A trial that charges participants is not registered."), Payment),
        Error("V74", RuleSources.Ours, new("Có sàng lọc người hiến, tiêu chuẩn xuất xưởng, liều, tỷ lệ tế bào sống, số lần cấy chuyền và mã sản phẩm.", "Donor screening, release criteria, dose, viability, passage and product code are given."), s => CompletenessRules.Missing(s.Data, "V74", new(
            "Mục này của sản phẩm chưa được điền. Nếu không áp dụng, hãy nói rõ vì sao.", "This part of the product is missing. If it does not apply, please say why."))),
        Error("V75", RuleSources.Ours, new("Có thay đổi gen thì phải có kế hoạch theo dõi lâu dài.", "Gene-modified products need a plan of long-term follow-up."), FollowUp),
        Error("V76", RuleSources.Taiwan, new("Nói rõ ai bồi thường thiệt hại cho người tham gia.", "Compensation for harm is stated."), s => CompletenessRules.Missing(s.Data, "V76", new(
            "Chưa nói ai bồi thường khi người tham gia bị thiệt hại. Hãy ghi rõ.", "It is not said who pays when a participant is harmed. Please state it."))),
    ];

    private static IEnumerable<Breach> RiskClass(RuleSubject subject) => (subject.Data.CellGene.RiskClass, subject.Context.ClassNow) switch
    {
        (null, _) => [new Breach("/cellGene/riskClass", new LocalText("Chưa đính kèm kết quả phân loại rủi ro. Hãy phân loại sản phẩm rồi đính kèm.", "The result of the class engine is missing. Please classify the product and attach the result."))],
        (_, null) => [OversightRules.Unchecked("/cellGene/riskClass", "Chưa so được kết quả phân loại rủi ro với bộ quy tắc hiện nay.", "The attached class was not compared with the present rules.")],
        ({ } attached, { } now) when RiskClassResult.Of(now) is var present && (attached.Jurisdiction, attached.RuleSetVersion, attached.Gives) != (present.Jurisdiction, present.RuleSetVersion, present.Gives) =>
            [new Breach("/cellGene/riskClass", new LocalText("Kết quả phân loại rủi ro đã cũ: bộ quy tắc hoặc câu trả lời đã đổi. Hãy phân loại lại.", "The attached class is out of date: the rules or the answer have changed. Please classify again."))],
        _ => [],
    };

    private static IEnumerable<Breach> Payment(RuleSubject subject) => subject.Data.CellGene.Payment switch
    {
        null => [new Breach("/cellGene/payment", new LocalText("Chưa cho biết người tham gia có phải trả tiền không. Hãy chọn một.", "It is not said whether participants pay. Please choose one."))],
        ParticipantPayment.Fee => [new Breach("/cellGene/payment", new LocalText(
            "Thử nghiệm có thu tiền người tham gia không được đăng ký. Cơ quan quản lý sẽ được báo.", "A trial that charges participants is not registered. The regulator will be told."))],
        _ => [],
    };

    private static IEnumerable<Breach> FollowUp(RuleSubject subject)
    {
        var therapy = subject.Data.CellGene.Therapy is { } id ? subject.Context.Register?.Therapies.GetValueOrDefault(id) : null;
        return subject.Data.CellGene.FollowUp is { IsEmpty: false } || (subject.Data.CellGene.GeneModified is not true && therapy?.Kind is not (TherapyKind.Gene or TherapyKind.GeneModifiedCell))
            ? []
            : [new Breach("/cellGene/followUp/vi", new LocalText(
                "Sản phẩm có thay đổi gen phải có kế hoạch theo dõi lâu dài. Hãy ghi bao lâu và bằng cách nào.", "A gene-modified product needs a plan of long-term follow-up. Please say how long and how."))];
    }

    private static TrialRule Error(string id, RuleSource source, LocalText sentence, Func<RuleSubject, IEnumerable<Breach>> check) => new(id, FindingSeverity.Error, source, sentence, check);
}
