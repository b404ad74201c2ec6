using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Basics;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2016", "2016-01-01", "2016-12-31")]
    [InlineData("2016-02", "2016-02-01", "2016-02-29")]
    [InlineData("2015-02", "2015-02-01", "2015-02-28")]
    [InlineData("2016-07-28", "2016-07-28", "2016-07-28")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    public void A_date_means_every_day_its_source_leaves_open(string written, string first, string last)
    {
        var date = Parsed(written);

        Assert.Equal((A.Day(first), A.Day(last)), (date.First, date.Last));
    }

    [Theory]
    [InlineData("2016")]
    [InlineData("2016-07")]
    [InlineData("2016-07-28")]
    [InlineData("0001-01-01")]
    public void What_is_written_comes_back_as_it_was_written(string written) => Assert.Equal(written, Parsed(written).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("16")]
    [InlineData("0000")]
    [InlineData("2016-13")]
    [InlineData("2016-00")]
    [InlineData("2015-02-29")]
    [InlineData("2016-02-30")]
    [InlineData("2016-7-28")]
    [InlineData("28/07/2016")]
    [InlineData("2016-07-28T00:00:00Z")]
    [InlineData("2016-07-28\n")]
    [InlineData("２０１６")]
    [InlineData("٢٠١٦")]
    public void What_is_no_date_is_refused(string written)
    {
        Assert.False(PartialDate.TryParse(written, null, out _));
        Assert.Throws<FormatException>(() => Parsed(written));
    }

    [Fact]
    public void Nothing_is_no_date() => Assert.False(PartialDate.TryParse(null, null, out _));

    [Fact]
    public void Only_a_day_is_exact()
    {
        Assert.Equal(A.Day("2016-07-28"), Parsed("2016-07-28").Exact);
        Assert.Null(Parsed("2016-07").Exact);
        Assert.Null(Parsed("2016").Exact);
    }

    [Fact]
    public void Earlier_comes_first_and_of_two_that_begin_together_the_less_precise()
    {
        var sorted = new[] { "2017", "2016-07-28", "2016-01-01", "2016-01", "2016", "2015-12-31" }.Select(Parsed).Order();

        Assert.Equal(["2015-12-31", "2016", "2016-01", "2016-01-01", "2016-07-28", "2017"], sorted.Select(d => d.ToString()));
    }

    [Fact]
    public void The_comparison_signs_follow_the_order()
    {
        var (year, month) = (Parsed("2016"), Parsed("2016-02"));

        Assert.True(year < month && year <= month && month > year && month >= year);
        Assert.Equal(PartialDate.On(A.Day("2016-02-03")), Parsed("2016-02-03"));
    }

    private static PartialDate Parsed(string written) => PartialDate.Parse(written, null);
}
