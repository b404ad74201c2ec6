using CgtRegistry.Domain;
using CgtRegistry.Domain.Classification;
using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Web.Features.Classify;

/// <summary>The classes of a therapy side by side: of answers somebody gives, or of what the register has sources for.</summary>
public sealed class ClassifyReader(RuleBook book)
{
    /// <summary>The class in each jurisdiction, on a day.</summary>
    public IReadOnlyList<ClassAnswer> Judge(TherapyProfile profile, DateOnly day) => book.Judge(profile, day);

    /// <summary>What the register knows of a therapy; none when there is no such therapy.</summary>
    public static RegisteredProfile? Of(string slug, Register register) =>
        register.Therapies.TryGetValue(new TherapyId(slug), out var therapy) ? RegisteredProfile.Of(therapy, register) : null;
}
