namespace CgtRegistry.Domain.Sources;

/// <summary>How near a source is to the fact it states; not which side of a contradiction is right.</summary>
public enum EvidenceGrade
{
    /// <summary>Official text of an act or decision, read in full or in part.</summary>
    A,

    /// <summary>Published by an authority or a public register itself.</summary>
    B,

    /// <summary>Expert text by someone outside the place it speaks of.</summary>
    C,

    /// <summary>Press, also where it relays an authority.</summary>
    D,

    /// <summary>Own claim of a provider, or an unsigned note.</summary>
    E,
}

/// <summary>What stands between the speaker of a statement and its subject.</summary>
public enum SpeakerRelation
{
    /// <summary>The speaker has no stake in the subject that we know of.</summary>
    Independent,

    /// <summary>A paper by the provider's own staff, or one whose independence is not known: never enough by itself.</summary>
    OwnStaff,

    /// <summary>The provider, its group or its people speak about themselves.</summary>
    OwnClaim,

    /// <summary>Nobody signs for it.</summary>
    Unsigned,
}

/// <summary>Derives the grade of a statement from where it stands and who says it.</summary>
public static class EvidenceGrading
{
    /// <summary>The grade a statement in such a source has, said by such a speaker.</summary>
    public static EvidenceGrade Of(SourceKind kind, SpeakerRelation relation) => relation switch
    {
        SpeakerRelation.OwnClaim or SpeakerRelation.Unsigned => EvidenceGrade.E,
        _ => kind switch
        {
            SourceKind.Act => EvidenceGrade.A,
            SourceKind.OfficialPortal or SourceKind.OfficialStatement or SourceKind.OtherRegister => EvidenceGrade.B,
            SourceKind.JournalArticle or SourceKind.ExpertText => EvidenceGrade.C,
            SourceKind.Press => EvidenceGrade.D,
            _ => EvidenceGrade.E,
        },
    };

    /// <summary>Whether the grade is near enough to the fact for the answer “authorised” to rest on it.</summary>
    public static bool IsOfficial(this EvidenceGrade grade) => grade is EvidenceGrade.A or EvidenceGrade.B;
}
