using CgtRegistry.Domain.Classification;
using CgtRegistry.Web.Api;

namespace CgtRegistry.Web.Features.Classify;

/// <summary>A profile as addresses and data write it: one parameter a question, left out where the answer is not known.</summary>
internal static class AskedProfile
{
    /// <summary>Says with <c>no</c> that no step is performed but those answered.</summary>
    public const string OtherSteps = "otherSteps";

    /// <summary>Reads the answers given over what is already known; a wrong one is a message beside its field.</summary>
    public static TherapyProfile Read(AskedFor asked, Func<string, string?> given, TherapyProfile known)
    {
        var profile = known;
        foreach (var input in Inputs.All)
        {
            if (given(input.Code) is not { Length: > 0 } answer)
            {
                continue;
            }

            if (input.Find(answer) is { } set)
            {
                profile = profile.With(input, set);
            }
            else
            {
                asked.Refuse(input.Code, "not-allowed", string.Join(", ", input.Answers.Concat(input.RoughAnswers)));
            }
        }

        return given(OtherSteps) switch
        {
            null or "" => profile,
            "no" => Inputs.Steps.Except(profile.Stated).Aggregate(profile, (p, step) => p.With(step, "no")),
            _ => Refused(),
        };

        TherapyProfile Refused()
        {
            asked.Refuse(OtherSteps, "not-allowed", "no");
            return profile;
        }
    }

    /// <summary>The parameters that give the same profile again.</summary>
    public static IReadOnlyList<(string Name, string? Value)> Parameters(TherapyProfile profile)
    {
        var complete = Inputs.Steps.All(profile.Stated.Contains);
        return
        [
            .. profile.Stated.Select(i => (Input: i, Answer: profile.Answer(i))).Where(a => !(complete && a is { Input.Step: not null, Answer: "no" })).Select(a => (a.Input.Code, a.Answer)),
            .. complete ? [(OtherSteps, "no")] : Array.Empty<(string, string?)>(),
        ];
    }
}
