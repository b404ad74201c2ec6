using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>Writes the modules of identification, status and sponsors.</summary>
internal static class WrittenNames
{
    public static void Write(SparseJson study, TrialRegistration trial)
    {
        var isNct = StudyNumbers.OfNct(trial.Number) == trial.Number;
        var own = trial.SecondaryNumbers.FirstOrDefault(IsOrganisations);
        var others = trial.SecondaryNumbers.Where(n => n != own);
        study.Text("nctId", isNct ? trial.Number : null);
        study.Texts("nctIdAliases", isNct ? trial.FormerNumbers.Where(n => n.Length == 11) : []);
        study.Part("orgStudyIdInfo", () =>
        {
            study.Text("id", own?.Value);
            study.Text("type", Codes.OrgStudyIdType.Known(own?.Kind?.Split(':') is [_, var type] ? type : null));
            study.Text("link", own?.Url);
        });
        study.List("secondaryIdInfos", isNct ? others : others.Prepend(new SecondaryNumber(trial.Number, trial.Registry, "REGISTRY", trial.Url)), n =>
        {
            study.Text("id", n.Value);
            study.Text("type", Codes.SecondaryIdType.Known(n.Kind));
            study.Text("domain", n.Issuer);
            study.Text("link", n.Url);
        });
        study.Text("briefTitle", trial.Text.PublicTitle);
        study.Text("officialTitle", trial.Text.ScientificTitle);
        study.Text("acronym", trial.Text.Acronym);
    }

    public static void Status(SparseJson study, TrialRegistration trial)
    {
        var conduct = trial.Conduct;
        study.Text("statusVerifiedDate", trial.VerifiedOn?.ToString());
        study.Text("overallStatus", StatusCodes.Code(conduct.Status, trial.AsStated.GetValueOrDefault("status")));
        study.Text("lastKnownStatus", StatusCodes.Code(conduct.LastKnownStatus, trial.AsStated.GetValueOrDefault("lastKnownStatus")));
        study.Text("whyStopped", conduct.WhyStopped);
        Milestone(study, "startDateStruct", conduct.Start);
        Milestone(study, "primaryCompletionDateStruct", conduct.PrimaryCompletion);
        Milestone(study, "completionDateStruct", conduct.Completion);

        // The API has whole days here.
        study.Text("studyFirstSubmitDate", trial.RegisteredOn is { Exact: not null } registered ? registered.ToString() : null);
        study.Part("resultsFirstPostDateStruct", () => study.Text("date", trial.Results.PostedOn is { Exact: not null } posted ? posted.ToString() : null));
        study.Text("lastUpdateSubmitDate", trial.RecordedOn is { Exact: not null } recorded ? recorded.ToString() : null);
    }

    public static void Parties(SparseJson study, RegistrationParties parties)
    {
        study.Part("leadSponsor", () => Party(study, parties.Sponsor));
        study.List("collaborators", parties.Collaborators, c => Party(study, c));
    }

    private static void Party(SparseJson study, RegistrationParty? party)
    {
        study.Text("name", party?.Name);
        study.Text("class", Codes.AgencyClass.Known(party?.Class));
    }

    private static void Milestone(SparseJson study, string name, Milestone? milestone) => study.Part(name, () =>
    {
        study.Text("date", milestone?.Date.ToString());
        study.Text("type", milestone?.Kind switch
        {
            DateKind.Actual => "ACTUAL",
            DateKind.Planned => "ESTIMATED",
            _ => null,
        });
    });

    private static bool IsOrganisations(SecondaryNumber number) => number.Kind?.StartsWith(StudyNumbers.OrganisationsOwn, StringComparison.Ordinal) ?? false;
}
