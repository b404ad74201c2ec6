using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Domain.Tests;

public sealed class RegisterTests
{
    [Theory]
    [InlineData("ward", "group")]
    [InlineData("clinic", "group")]
    [InlineData("group", "group")]
    [InlineData("other", "other")]
    [InlineData("unknown", "unknown")]
    public void The_group_of_a_place_is_the_top_of_what_it_belongs_to(string institution, string group) =>
        Assert.Equal(group, World.With().GroupOf(new(institution)).Value);

    [Fact]
    public void Places_that_belong_to_each_other_in_a_circle_do_no_harm()
    {
        var register = World.With(A.Institution("one", "two"), A.Institution("two", "one"));

        Assert.Contains(register.GroupOf(new("one")).Value, new[] { "one", "two" });
    }

    [Theory]
    [InlineData("msc", "msc", Kinship.Same)]
    [InlineData("cell-therapy", "bm-msc", Kinship.Wider)]
    [InlineData("bm-msc", "cell-therapy", Kinship.Narrower)]
    [InlineData("nk", "msc", Kinship.None)]
    [InlineData("unknown", "msc", Kinship.None)]
    public void A_therapy_is_wider_than_its_cases_however_deep(string one, string other, Kinship kinship) =>
        Assert.Equal(kinship, World.With().TherapyLineage.Between(new(one), new(other)));

    [Fact]
    public void A_circle_of_therapies_does_no_harm()
    {
        var register = World.With(A.Therapy("one", "two"), A.Therapy("two", "one"));

        Assert.True(register.TherapyLineage.Related(new("one"), new("two")));
        Assert.Equal(Kinship.Same, register.TherapyLineage.Between(new("one"), new("one")));
    }

    [Fact]
    public void Records_are_found_by_name_number_and_identifier()
    {
        var names = World.With(A.Authorisation(), A.Trial(), A.Instrument(title: new("Nghị định về tế bào", "Decree on cells"))).Names;

        Assert.Equal(RecordKind.Authorisation, Assert.Single(names.Search("1/QĐ-BYT", null)).Name.Record.Kind);
        Assert.Equal("NCT00000001", names.Resolve(RecordKind.Trial, "nct00000001").Match?.Record.Id);
        Assert.Equal("decree", names.Resolve(RecordKind.Instrument, "decree on cells").Match?.Record.Id);
        Assert.Equal("clinic", Assert.Single(names.Search("clinic", RecordKind.Institution)).Name.Record.Id);
    }
}
