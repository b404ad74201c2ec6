namespace CgtRegistry.Domain.Classification;

/// <summary>What the classifier can say of a therapy in one jurisdiction.</summary>
public enum Finding
{
    /// <summary>A class of the act (có loại).</summary>
    Class,

    /// <summary>The act does not reach it (ngoài phạm vi).</summary>
    Excluded,

    /// <summary>It cannot be said (chưa xác định); never the lowest class instead.</summary>
    Undetermined,
}

/// <summary>Why a class cannot be said.</summary>
public enum Doubt
{
    /// <summary>Facts are missing on which the class turns.</summary>
    MissingFacts,

    /// <summary>The sources we hold do not settle such a case.</summary>
    SourcesSilent,

    /// <summary>The rules were not yet, or no longer, in force on that day.</summary>
    NotInForce,

    /// <summary>No source says since when the rules hold, and the day lies before the day we read them.</summary>
    PeriodUnknown,
}

/// <summary>A smallest change of answers that leads to another class.</summary>
/// <param name="Answers">One or two questions, each with the answers that all lead there.</param>
/// <param name="Gives">The code of the class, or <see cref="RuleSet.Excluded"/>.</param>
public sealed record Change(IReadOnlyList<(Input Input, AnswerSet Answers)> Answers, string Gives);

/// <summary>The answer of one rule set for one profile on one day, with everything needed to cite and to doubt it.</summary>
public sealed record ClassAnswer(RuleSet Rules, DateOnly On, Finding Finding)
{
    /// <summary>The rule that decides; for what cannot be said, the one whose sentence tells why, where there is one.</summary>
    public ClassRule? Rule { get; init; }

    /// <summary>The class, when there is one.</summary>
    public RiskClass? Class => Finding is Finding.Class ? Rules.Class(Rule!.Gives) : null;

    /// <summary>Why it cannot be said.</summary>
    public Doubt? Doubt { get; init; }

    /// <summary>The answers that decide: with these alone the class is the same.</summary>
    public IReadOnlyList<Input> Deciding { get; init; } = [];

    /// <summary>The open questions whose answers can still change the result.</summary>
    public IReadOnlyList<Input> Missing { get; init; } = [];

    /// <summary>The rules that may still apply.</summary>
    public IReadOnlyList<ClassRule> Possible { get; init; } = [];

    /// <summary>The smallest changes that lead to another class.</summary>
    public IReadOnlyList<Change> WouldChange { get; init; } = [];

    /// <summary>What the act also says of it.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>The class, or that it is excluded; none when it cannot be said.</summary>
    public string? Gives => Finding is Finding.Undetermined ? null : Rule!.Gives;
}
