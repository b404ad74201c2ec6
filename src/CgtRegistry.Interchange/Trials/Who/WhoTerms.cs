using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Who;

/// <summary>
/// Codes and keywords of conditions and interventions. Submissions do not say of which vocabulary they are: a code becomes a term
/// whose text is its code, a keyword a term without one. A single code of the intervention is its kind ("drug", "procedure/surgery").
/// </summary>
internal static class WhoTerms
{
    private static readonly (string Word, string Kind)[] Kinds =
    [
        ("drug", "DRUG"), ("device", "DEVICE"), ("biological", "BIOLOGICAL"), ("biological/vaccine", "BIOLOGICAL"), ("procedure/surgery", "PROCEDURE"), ("radiation", "RADIATION"),
        ("behavioural", "BEHAVIORAL"), ("genetic", "GENETIC"), ("dietary supplement", "DIETARY_SUPPLEMENT"), ("diagnostic test", "DIAGNOSTIC_TEST"), ("combination product", "COMBINATION_PRODUCT"), ("other", "OTHER"),
    ];

    /// <summary>The word of a submission for a kind.</summary>
    public static string Word(string kind) => Kinds.Where(k => k.Kind == kind).Select(k => k.Word).FirstOrDefault(kind);

    /// <summary>The kind of the intervention, when there is one for all of it.</summary>
    public static string? Kind(WhoTrial trial) =>
        trial.Lines("intervention_code", "i_code").ToList() is [var only] ? Kinds.Where(k => k.Word.Equals(only, StringComparison.OrdinalIgnoreCase)).Select(k => k.Kind).FirstOrDefault() : null;

    /// <summary>The terms, a code that is the kind of the intervention left out.</summary>
    public static IReadOnlyList<RegistrationTerm> Read(WhoTrial trial) =>
    [
        .. trial.Lines("health_condition_code", "hc_code").Select(c => Code(TermSubject.Condition, c)),
        .. trial.Lines("health_condition_keyword", "hc_keyword").Select(k => new RegistrationTerm(TermSubject.Condition, k)),
        .. trial.Lines("intervention_code", "i_code").Where(_ => Kind(trial) is null || trial.Text("main", "i_freetext") is null).Select(c => Code(TermSubject.Intervention, c)),
        .. trial.Lines("intervention_keyword", "i_keyword").Select(k => new RegistrationTerm(TermSubject.Intervention, k)),
    ];

    private static RegistrationTerm Code(TermSubject about, string code) => new(about, code, Code: code);
}
