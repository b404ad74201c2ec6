using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials;
using FsCheck;
using FsCheck.Fluent;

namespace CgtRegistry.Domain.Tests.Trials;

/// <summary>The course of a trial and its conduct on a day are one rule, said twice.</summary>
public sealed class TrialCourseProperties
{
    private static readonly DateOnly Beginning = new(2019, 11, 1);

    private static readonly Gen<TrialObservation> Observation =
        from status in Gen.Frequency((9, Gen.Elements(Enum.GetValues<ConductState>()).Select(s => (ConductState?)s)), (1, Gen.Constant<ConductState?>(null)))
        from recorded in Gen.Elements(null, "2019", "2020-01", "2020-01-31", "2020-02-01", "2020-06-30", "2021-01-31", "2021-02-01", "2021-02-02", "2021", "2023-05")
        select A.Trial(status, recorded).Observations[0];

    [Fact]
    public void On_every_day_the_course_says_what_the_conduct_of_the_day_is() => Prop.ForAll(Gen.ArrayOf(Observation).ToArbitrary(), observations =>
    {
        var trial = A.Trial(observations);
        var course = TrialConduct.Course(observations);
        return Enumerable.Range(0, 2_400).Select(Beginning.AddDays).All(day => course.LastOrDefault(c => c.Day <= day).State == TrialConduct.On(trial, day).State);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_course_names_each_day_once_and_in_order() => Prop.ForAll(Gen.ArrayOf(Observation).ToArbitrary(), observations =>
    {
        var days = TrialConduct.Course(observations).Select(c => c.Day).ToList();
        return days.Zip(days.Skip(1)).All(pair => pair.First < pair.Second);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_word_from_the_end_of_time_never_grows_old() =>
        Assert.Equal([new ConductFrom(DateOnly.MaxValue, ConductState.Recruiting)], TrialConduct.Course(A.Trial(recorded: "9999-12-31").Observations));
}
