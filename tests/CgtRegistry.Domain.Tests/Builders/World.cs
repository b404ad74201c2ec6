using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Tests.Builders;

/// <summary>
/// A small world around every question: <c>clinic</c> and <c>sister</c> belong to <c>group</c>, <c>ward</c> to <c>clinic</c>, <c>other</c> to nobody;
/// <c>cell-therapy</c> › <c>msc</c> › <c>bm-msc</c>; <c>joint</c> › <c>knee</c> › <c>late-knee</c>; a <c>decree</c>, in force from 2026-01-01.
/// </summary>
internal static class World
{
    private static readonly IPublicRecord[] Around =
    [
        A.Source("act"), A.Source("press"),
        A.Institution("group"), A.Institution("clinic", "group", "da-nang"), A.Institution("sister", "group"), A.Institution("ward", "clinic"), A.Institution("other", province: "hue"),
        A.Therapy("cell-therapy"), A.Therapy("msc", "cell-therapy"), A.Therapy("bm-msc", "msc"), A.Therapy("nk"),
        A.Condition("joint"), A.Condition("knee", "joint"), A.Condition("late-knee", "knee"), A.Condition("stroke"),
        A.Instrument("decree"),
    ];

    /// <summary>The register that holds these records; they take the place of the world's own of the same name.</summary>
    public static Register With(params IReadOnlyList<IPublicRecord> records)
    {
        var own = records.Select(r => r.Ref).ToHashSet();
        return new Register(records.Concat(Around.Where(r => !own.Contains(r.Ref))), 1, DateTimeOffset.UnixEpoch);
    }

    /// <summary>The answer of the rules.</summary>
    public static LicensingAnswer Answer(LicensingQuestion question, params IReadOnlyList<IPublicRecord> records) => LicensingRules.Judge(question, With(records));

    /// <summary>The verdict on the clinic, msc and the knee on a day.</summary>
    public static Verdict VerdictOn(string day, params IReadOnlyList<IPublicRecord> records) => Answer(A.Question(day), records).Verdict;
}
