namespace CgtRegistry.Domain.Classification;

/// <summary>How a criterion stands for a profile.</summary>
/// <param name="Truth">Met, not met, or not known.</param>
/// <param name="Because">The questions whose answers decide it; for what is not known, those left open.</param>
public readonly record struct Weighed(Truth Truth, IReadOnlyList<Input> Because)
{
    /// <summary>Its opposite, for the same reasons.</summary>
    public Weighed Opposite => this with { Truth = (Truth)(Truth.True - Truth) };
}

/// <summary>A condition over a profile, as a small tree that is data and not code (tiêu chí).</summary>
public abstract record Criterion
{
    /// <summary>Weighs the criterion in three-valued logic.</summary>
    /// <param name="profile">What is known.</param>
    /// <param name="terms">The terms the rule set defines.</param>
    public abstract Truth Holds(TherapyProfile profile, IReadOnlyDictionary<string, Term> terms);

    /// <summary>Weighs the criterion and says on which questions the result rests.</summary>
    public abstract Weighed Weigh(TherapyProfile profile, IReadOnlyDictionary<string, Term> terms);

    /// <summary>The criterion itself and everything below it.</summary>
    public abstract IEnumerable<Criterion> Tree();

    private protected static Weighed Join(IEnumerable<Weighed> parts, Truth decided)
    {
        var all = parts.ToList();
        var truth = all.Exists(p => p.Truth == decided) ? decided
            : all.Exists(p => p.Truth is Truth.Unknown) ? Truth.Unknown
            : (Truth)(Truth.True - decided);
        return new(truth, [.. all.Where(p => p.Truth == truth).SelectMany(p => p.Because).Distinct()]);
    }

    // The same without reasons, which the search for changes asks many thousand times.
    private protected static Truth Join(IReadOnlyList<Criterion> parts, Truth decided, TherapyProfile profile, IReadOnlyDictionary<string, Term> terms)
    {
        var open = false;
        foreach (var part in parts)
        {
            var truth = part.Holds(profile, terms);
            if (truth == decided)
            {
                return decided;
            }

            open |= truth is Truth.Unknown;
        }

        return open ? Truth.Unknown : (Truth)(Truth.True - decided);
    }
}

/// <summary>All of them are met; nothing to meet is met.</summary>
public sealed record AllOf(IReadOnlyList<Criterion> Parts) : Criterion
{
    /// <inheritdoc/>
    public override Truth Holds(TherapyProfile profile, IReadOnlyDictionary<string, Term> terms) => Join(Parts, Truth.False, profile, terms);

    /// <inheritdoc/>
    public override Weighed Weigh(TherapyProfile profile, IReadOnlyDictionary<string, Term> terms) => Join(Parts.Select(p => p.Weigh(profile, terms)), Truth.False);

    /// <inheritdoc/>
    public override IEnumerable<Criterion> Tree() => Parts.SelectMany(p => p.Tree()).Prepend(this);
}

/// <summary>At least one of them is met.</summary>
public sealed record AnyOf(IReadOnlyList<Criterion> Parts) : Criterion
{
    /// <inheritdoc/>
    public override Truth Holds(TherapyProfile profile, IReadOnlyDictionary<string, Term> terms) => Join(Parts, Truth.True, profile, terms);

    /// <inheritdoc/>
    public override Weighed Weigh(TherapyProfile profile, IReadOnlyDictionary<string, Term> terms) => Join(Parts.Select(p => p.Weigh(profile, terms)), Truth.True);

    /// <inheritdoc/>
    public override IEnumerable<Criterion> Tree() => Parts.SelectMany(p => p.Tree()).Prepend(this);
}

/// <summary>It is not met.</summary>
public sealed record Not(Criterion Part) : Criterion
{
    /// <inheritdoc/>
    public override Truth Holds(TherapyProfile profile, IReadOnlyDictionary<string, Term> terms) => (Truth)(Truth.True - Part.Holds(profile, terms));

    /// <inheritdoc/>
    public override Weighed Weigh(TherapyProfile profile, IReadOnlyDictionary<string, Term> terms) => Part.Weigh(profile, terms).Opposite;

    /// <inheritdoc/>
    public override IEnumerable<Criterion> Tree() => Part.Tree().Prepend(this);
}

/// <summary>The answer to a question is one of these.</summary>
public sealed record IsOneOf(Input Input, AnswerSet Answers) : Criterion
{
    /// <inheritdoc/>
    public override Truth Holds(TherapyProfile profile, IReadOnlyDictionary<string, Term> terms) => profile.Possible(Input).LiesIn(Answers);

    /// <inheritdoc/>
    public override Weighed Weigh(TherapyProfile profile, IReadOnlyDictionary<string, Term> terms) => new(profile.Possible(Input).LiesIn(Answers), [Input]);

    /// <inheritdoc/>
    public override IEnumerable<Criterion> Tree() => [this];
}

/// <summary>A term of the act, which its rule set defines once, holds.</summary>
public sealed record Defined(string Term) : Criterion
{
    /// <inheritdoc/>
    public override Truth Holds(TherapyProfile profile, IReadOnlyDictionary<string, Term> terms) => terms[Term].Means.Holds(profile, terms);

    /// <inheritdoc/>
    public override Weighed Weigh(TherapyProfile profile, IReadOnlyDictionary<string, Term> terms) => terms[Term].Means.Weigh(profile, terms);

    /// <inheritdoc/>
    public override IEnumerable<Criterion> Tree() => [this];
}
