using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Tests.Trials.Terms;

/// <summary>Countries have many names and one code.</summary>
public class CountriesTests
{
    [Theory]
    [InlineData("Viet Nam", "VN")]
    [InlineData("Vietnam", "VN")]
    [InlineData("VNM", "VN")]
    [InlineData("vn", "VN")]
    [InlineData("Taiwan, Province Of China", "TW")]
    [InlineData("Korea, Republic Of", "KR")]
    [InlineData("Republic of Korea", "KR")]
    [InlineData("Turkey (Türkiye)", "TR")]
    [InlineData("Iran (Islamic Republic of)", "IR")]
    [InlineData("Côte D'Ivoire", "CI")]
    [InlineData("Cote Divoire", "CI")]
    [InlineData("C√¥te D'Ivoire", "CI")]
    [InlineData("The Netherlands", "NL")]
    [InlineData("Bosnia & Herzegovina", "BA")]
    [InlineData("Lao People's Democratic Republic", "LA")]
    public void A_country_is_read(string name, string code) => Assert.Equal(Word<string>.Of(code), CountryNames.Read(name));

    [Theory]
    [InlineData("Europe", true)]
    [InlineData("NA", true)]
    [InlineData("No Country Given", true)]
    [InlineData("Wuhan", false)]
    public void What_is_no_country_of_today_has_no_code(string name, bool known) => Assert.Equal(new Word<string>(null, known), CountryNames.Read(name));

    [Theory]
    [InlineData("United States;Canada;United States", "US CA")]
    [InlineData("France;France", "FR")]
    [InlineData("Moldova, Republic of, India", "MD IN")]
    [InlineData("Sweden, Korea, South, Taiwan, Province of China", "SE KR TW")]
    [InlineData("['DE', 'BG']", "DE BG")]
    [InlineData("Congo, The Democratic Republic of the|Viet Nam", "CD VN")]
    public void A_list_is_read_each_country_once(string text, string codes)
    {
        var read = CountryList.Read(text);

        Assert.Equal(codes.Split(' '), read.Codes);
        Assert.True(read.Complete);
    }

    [Fact]
    public void A_list_says_what_is_no_country()
    {
        var read = CountryList.Read("Japan,Asia(except Japan),Narnia");

        Assert.Equal(["JP"], read.Codes);
        Assert.Equal(["Narnia"], read.Unread);
        Assert.False(read.Complete);
    }

    [Fact]
    public void All_countries_of_ISO_3166_are_there() => Assert.Equal(("Viet Nam", "Zimbabwe", "XX"), (CountryNames.Of("VN"), CountryNames.Of("ZW"), CountryNames.Of("XX")));
}
