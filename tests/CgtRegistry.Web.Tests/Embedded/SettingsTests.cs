using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Embedded;

/// <summary>A wrong setting stops the start with its name and what is allowed.</summary>
public class SettingsTests
{
    [Theory]
    [InlineData("Registry:LogLevel", "loud", "Information")]
    [InlineData("Registry:LogLevel", "7", "Information")]
    [InlineData("Registry:LoadReferenceData", "perhaps", "true or false")]
    [InlineData("Registry:PublicOrigin", "cgt.example.vn", "https://")]
    [InlineData("Registry:PublicOrigin", "ftp://cgt.example.vn", "https://")]
    [InlineData("Registry:PublicOrigin", "https://cgt.example.vn/path", "without a path")]
    [InlineData("Registry:RequestsPerTenSeconds", "many", "10 to 1000000")]
    [InlineData("Registry:RequestsPerTenSeconds", "0", "10 to 1000000")]
    [InlineData("Registry:RequestsPerTenSeconds", "-1", "10 to 1000000")]
    [InlineData("Registry:RequestsPerTenSeconds", "99999999999", "10 to 1000000")]
    [InlineData("Registry:Proxies", "10.0.0.5, nowhere", "10.0.0.5")]
    [InlineData("Registry:Proxies", "10.0.0.0/40", "addresses or networks")]
    [InlineData("ConnectionStrings:Registry", "somewhere", "Host=")]
    [InlineData("ConnectionStrings:Registry", "Host=x;Colour=blue", "Host=")]
    public async Task Stops_the_start_naming_the_key_and_what_is_allowed(string key, string value, string allowed)
    {
        var refused = await Assert.ThrowsAsync<ConfigurationException>(() => RegistryApp.BuildAsync([$"--{key}={value}"]));

        Assert.Equal(key, refused.Setting);
        Assert.StartsWith(key + ":", refused.Message, StringComparison.Ordinal);
        Assert.Contains(allowed, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_a_matter_of_settings_and_its_password_is_not_shown()
    {
        var refused = await Assert.ThrowsAsync<ConfigurationException>(() => RegistryApp.BuildAsync(["--ConnectionStrings:Registry=Host=127.0.0.1;Port=1;Username=u;Password=very-secret;Timeout=2", $"--Registry:DataDirectory={StartedRegister.DataFolder}", "--Registry:LogLevel=Fatal"]));

        Assert.Equal("ConnectionStrings:Registry", refused.Setting);
        Assert.DoesNotContain("very-secret", refused.ToString(), StringComparison.Ordinal);
    }
}
