using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Institutions.Changing;

/// <summary>How the end of an institution was entered wrongly.</summary>
/// <param name="From">The day on which it really ended; none when it goes on.</param>
public sealed record EndCorrection(DateOnly? From);

/// <summary>Đính chính: what was entered of an institution wrongly. The history keeps what the register said before.</summary>
public sealed record InstitutionCorrection
{
    /// <summary>Licences and certificates it does not hold.</summary>
    public IReadOnlyList<Qualification> Qualifications { get; init; } = [];

    /// <summary>Numbers that are not its own.</summary>
    public IReadOnlyList<InstitutionIdentifier> Identifiers { get; init; } = [];

    /// <summary>Whether it never was part of the one it is entered under.</summary>
    public bool Parent { get; init; }

    /// <summary>Those it never was part of.</summary>
    public IReadOnlyList<FormerParent> FormerParents { get; init; } = [];

    /// <summary>Its end; none when that stays as it is.</summary>
    public EndCorrection? End { get; init; }

    private bool IsEmpty => Qualifications.Count + Identifiers.Count + FormerParents.Count == 0 && !Parent && End is null;

    /// <summary>The institution as it should have been entered, and with a merger that was entered wrongly those it changed.</summary>
    public Decided<IReadOnlyList<Institution>> Of(Institution institution, Citation citation, Register register) => Decided.Unless<IReadOnlyList<Institution>>(
        [
            IsEmpty || (End is { } end && (institution.End is not { } was || was.From == end.From)) ? InstitutionRefusals.NothingChosen : null,
            register.Sources.ContainsKey(citation.Source) ? null : InstitutionRefusals.SourceMissing,
        ],
        () => [Corrected(institution, citation), .. institution.End is { } was && End is { } now ? Others(institution, was, now, citation, register) : []]);

    private Institution Corrected(Institution institution, Citation citation) => institution with
    {
        Qualifications = [.. institution.Qualifications.Where(q => !Qualifications.Contains(q, ReferenceEqualityComparer.Instance))],
        Identifiers = [.. institution.Identifiers.Where(i => !Identifiers.Contains(i, ReferenceEqualityComparer.Instance))],
        Parent = Parent ? null : institution.Parent,
        FormerParents = [.. institution.FormerParents.Except(FormerParents)],
        End = End is null ? institution.End : End.From is { } day && institution.End is { } was ? new(day, citation, was.MergedInto) : null,
        Citations = [.. institution.Citations.Append(citation).Distinct()],
    };

    // What a merger did beside ending the institution: names and history of the survivor, and where its parts belong.
    private static IEnumerable<Institution> Others(Institution merged, InstitutionEnd was, EndCorrection now, Citation citation, Register register)
    {
        if (was.MergedInto is not { } into)
        {
            return [];
        }

        var inherited = merged.Names.Select(n => InstitutionActs.Former(n, was.From)).ToHashSet();
        var survivor = register.Institutions[into];
        return
        [
            survivor with
            {
                Names = [.. survivor.Names.Where(n => now.From is not null || !inherited.Contains(n)).Select(n => inherited.Contains(n) && n.Until == PartialDate.On(was.From) ? n with { Until = PartialDate.On(now.From!.Value) } : n)],
                Predecessors = [.. survivor.Predecessors.Where(p => now.From is not null || p != merged.Id)],
                Citations = [.. survivor.Citations.Append(citation).Distinct()],
            },
            .. register.Institutions.Values
                .Where(i => i.FormerParents.Contains(new(merged.Id, was.From)))
                .OrderBy(i => i.Id.Value, StringComparer.Ordinal)
                .Select(i => Part(i, new(merged.Id, was.From), into, now)),
        ];
    }

    // A part that has left the survivor since was part of the other all the same: what stopped that goes on reaching it.
    private static Institution Part(Institution part, FormerParent link, InstitutionId survivor, EndCorrection now) =>
        now.From is { } day ? part with { FormerParents = [.. part.FormerParents.Select(f => f == link ? link with { Until = day } : f)] }
        : part.Parent == survivor ? part with { Parent = link.Institution, FormerParents = [.. part.FormerParents.Where(f => f != link)] }
        : part;
}
