using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Web.Features.Fhir;

/// <summary>
/// The register's own record of a trial, written by people, in the form of a registration: for trials of which no registry's record
/// is held. Where its versions differ, the latest speaks.
/// </summary>
internal static class OwnRegistration
{
    public static TrialRegistration Of(Trial trial, Register register)
    {
        var numbers = trial.Identifiers.Select(i => i.Value).Prepend(trial.Id.Value).Select(RegistryNumber.Read).OfType<RegistryNumber>().Distinct().ToList();
        var last = trial.Observations.MaxBy(o => o.RecordedOn?.Last ?? DateOnly.MinValue);
        return new TrialRegistration
        {
            Number = numbers.Count > 0 ? numbers[0].Value : trial.Id.Value,
            Registry = numbers.Count > 0 ? numbers[0].Registry : "VNCGT",
            Channel = RecordChannel.Collection,
            SecondaryNumbers = [.. trial.Identifiers.Where(i => numbers.Count == 0 || i.Value != numbers[0].Value).Select(i => new SecondaryNumber(i.Value, i.Registry))],
            RegisteredOn = trial.RegisteredOn,
            RecordedOn = last?.RecordedOn,
            Text = new RegistrationText { PublicTitle = trial.Title.In("en"), Summary = trial.Summary?.In("en") },
            Parties = new RegistrationParties
            {
                Sponsor = trial.Sponsor is { } sponsor ? new RegistrationParty(sponsor.Name) : null,
                Collaborators = [.. trial.Collaborators.Select(c => new RegistrationParty(c.Name))],
            },
            Conduct = new RegistrationConduct { Status = last?.Status, Start = Milestone(last?.Start), Completion = Milestone(last?.Completion), Enrolment = last?.Enrolment },
            Design = new RegistrationDesign { StudyType = trial.StudyType, Phase = last?.Phase },
            Conditions = [.. trial.Conditions.Select(c => register.Conditions.GetValueOrDefault(c)).OfType<INamed>().Select(c => c.DisplayName().In("en"))],
            Interventions = trial.InterventionText is { } text ? [new RegistrationIntervention(text.In("en"))] : [],
            Countries = trial.Countries,
            Sites = [.. trial.Sites.Select(s => new RegistrationSite(s.Name))],
        };
    }

    private static Milestone? Milestone(PartialDate? date) => date is { } known ? new Milestone(known) : null;
}
