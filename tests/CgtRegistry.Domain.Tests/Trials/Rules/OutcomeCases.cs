using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Tests.Trials.Rules;

/// <summary>Outcome measures; the second outcome of the data set is changed, a number of participants with its unit.</summary>
internal static class OutcomeCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        Measure("safety alone", "V40", "Tính an toàn", "Safety", found: "/outcomes/1/measure/en"),
        Measure("efficacy with words that fit any trial", "V40", "Hiệu quả điều trị", "Efficacy of the treatment", found: "/outcomes/1/measure/vi"),
        Measure("two general words", "V40", "An toàn và dung nạp", "Safety and tolerability", found: "/outcomes/1/measure/vi"),
        Measure("safety with what is measured", "V40", "Biến cố an toàn độ 3", "Safety events of grade 3", found: null),
        new("time frame of a numeral", "V41", "/outcomes/1/timeFrame/vi", d => Second(d, o => o with { TimeFrame = new("12", "12 months") })),
        new("no time frame", "V41", "/outcomes/1/timeFrame/vi", d => Second(d, o => o with { TimeFrame = null })),
        new("unit of a numeral", "V42", "/outcomes/1/unit/en", d => Second(d, o => o with { Unit = new("người", "0-10") })),
        new("unit NA", "V42", "/outcomes/1/unit/en", d => Second(d, o => o with { Unit = new("người", "N/A") })),
        new("per cent as unit", "V42", null, d => Second(d, o => o with { Unit = RuleCase.Same("%") })),
        new("number of participants in days", "V43", "/outcomes/1/unit/en", d => Second(d, o => o with { Unit = new("người", "days") })),
        new("percentage without unit", "V43", "/outcomes/1/unit/en", d => Second(d, o => o with { Measure = new("Biến cố", "Percentage of participants with fever"), Unit = null })),
        new("percentage in Vietnamese counted in people", "V43", "/outcomes/1/unit/vi", d => Second(d, o => o with { Measure = new("Tỷ lệ người bị sốt", "Fever"), Unit = new("người", "%") })),
        new("percentage of participants in per cent", "V43", null, d => Second(d, o => o with { Measure = new("Tỷ lệ người bị sốt", "Percentage of participants with fever"), Unit = RuleCase.Same("%") })),
        new("scale without direction", "V44", "/outcomes/0/scale", d => d with { Outcomes = [d.Outcomes[0] with { Scale = new(0, 10) }, d.Outcomes[1]] }),
        new("scale upside down", "V44", "/outcomes/0/scale", d => d with { Outcomes = [d.Outcomes[0] with { Scale = new(10, 0, ScaleDirection.Higher) }, d.Outcomes[1]] }),
        new("a score without its range", "V44", "/outcomes/0/scale", d => d with { Outcomes = [d.Outcomes[0] with { Scale = null }, d.Outcomes[1]] }),
        new("two primary outcomes", "V45", null, d => d with { Outcomes = [d.Outcomes[0], d.Outcomes[0]] }),
        new("three primary outcomes", "V45", "/outcomes", d => d with { Outcomes = [d.Outcomes[0], d.Outcomes[0], d.Outcomes[0]] }),
        new("no name", "V46", "/outcomes/1/measure/vi", d => Second(d, o => o with { Measure = null })),
        new("no method", "V46", "/outcomes/1/method/vi", d => Second(d, o => o with { Method = new(" ", "") })),
    ];

    private static RuleCase Measure(string name, string rule, string vi, string en, string? found) => new(name, rule, found, d => Second(d, o => o with { Measure = new(vi, en) }));

    private static TrialDataSet Second(TrialDataSet data, Func<DraftOutcome, DraftOutcome> change) => data with { Outcomes = [data.Outcomes[0], change(data.Outcomes[1]) with { Kind = OutcomeKind.Secondary }] };
}
