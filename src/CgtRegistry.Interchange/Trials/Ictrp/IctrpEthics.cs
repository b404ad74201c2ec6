using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Ictrp;

/// <summary>
/// Reads ethics reviews: states and days are two lists joined with semicolons, the first state belongs to the first day. The 1st of
/// January 1900 stands for no day.
/// </summary>
internal static class IctrpEthics
{
    public static IReadOnlyList<RegistrationReview> Read(string? states, string? days)
    {
        var (state, day) = (Parts(states), Parts(days));
        return [.. Enumerable.Range(0, Math.Max(state.Length, day.Length))
            .Select(n => new RegistrationReview(PlainText.Line(state.ElementAtOrDefault(n)), TrialDates.Read(day.ElementAtOrDefault(n), DateOrder.DayFirst).Value))
            .Where(r => r is not { Status: null, On: null })];
    }

    private static string[] Parts(string? joined) => string.IsNullOrWhiteSpace(joined) ? [] : joined.Split(';');
}
