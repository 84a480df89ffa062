/* SPDX-License-Identifier: MIT */
/* used PROGRAM WORD...: runs it with its output thrown away, and prints the page faults and the kilobytes at the peak of
   it alone: whatever starts it directly leaves its own size in these figures. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int count, char** words) {
  if (count < 2) return 2;
  const pid_t child = fork();
  if (child == 0) {
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    execv(words[1], words + 1);
    _exit(127);
  }
  int status = 0;
  struct rusage used;
  if (wait4(child, &status, 0, &used) != child) return 1;
  printf("%ld %ld\n", used.ru_minflt, used.ru_maxrss);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
