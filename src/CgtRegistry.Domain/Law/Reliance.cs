namespace CgtRegistry.Domain.Law;

/// <summary>The kinds of things that rest on the law.</summary>
public enum RelianceKind
{
    /// <summary>An authorisation rests on the provisions of its legal basis.</summary>
    Authorisation,

    /// <summary>A warning or sanction rests on the instruments it names.</summary>
    Notice,

    /// <summary>What a source says rests on the instruments it speaks of.</summary>
    Statement,

    /// <summary>The rules by which therapies are put in classes rest on the act they come from.</summary>
    ClassRules,
}

/// <summary>
/// Something that rests on a place in the law (dựa vào): when the place changes, it has to be looked at again. One thing
/// that rests on several places has one reliance for each.
/// </summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Id">Its identifier, unique within the kind.</param>
/// <param name="Title">What people call it.</param>
/// <param name="On">The place: a provision of an instrument, or an instrument as a whole.</param>
/// <param name="Since">The day of the law it rests on: what took effect until then it already takes into account.</param>
public sealed record Reliance(RelianceKind Kind, string Id, Basics.LocalText Title, EffectEnd On, DateOnly? Since = null);
