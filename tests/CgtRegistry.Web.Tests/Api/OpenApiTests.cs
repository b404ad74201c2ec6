using System.Runtime.CompilerServices;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Api;

/// <summary>The description of the API is approved by a person: APPROVE=1 dotnet test takes the new one over.</summary>
public class OpenApiTests(EmptyRegister app) : IClassFixture<EmptyRegister>
{
    [Fact]
    public async Task The_description_is_the_approved_one()
    {
        var approvedFile = Path.Combine(Folder(), "..", "Approved", "openapi.v1.json");
        var receivedFile = Path.ChangeExtension(approvedFile, "received.json");
        var received = (await app.Browser.GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";

        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            await File.WriteAllTextAsync(approvedFile, received);
        }

        var approved = File.Exists(approvedFile) ? await File.ReadAllTextAsync(approvedFile) : "";
        if (approved != received)
        {
            await File.WriteAllTextAsync(receivedFile, received);
            Assert.Fail($"The API's description changed. Compare {receivedFile} with the approved file; APPROVE=1 takes it over.");
        }

        File.Delete(receivedFile);
    }

    [Fact]
    public async Task Every_address_says_what_it_is_for_and_can_only_be_read_but_for_questions_and_registering()
    {
        var description = await app.Browser.JsonAsync("/openapi/v1.json");

        string[] posted = ["/api/v1/classify", "/api/v1/trials", "/api/v1/trials/validate"];
        foreach (var path in description.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                Assert.Contains(operation.Name, posted.Contains(path.Name) ? ["post", "get"] : new[] { "get" });
                Assert.NotEqual("", operation.Value.Text("summary"));
                Assert.NotEqual("", operation.Value.Text("operationId"));
            }
        }
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
